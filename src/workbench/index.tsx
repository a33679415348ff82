import { createRoot } from "react-dom/client";
import { Workbench } from "./Workbench";

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");
createRoot(root).render(<Workbench />);
