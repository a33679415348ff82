export * from "./address";
export * from "./book";
export * from "./cell";
export * from "./change";
export * from "./parts";
export * from "./rect";
export * from "./sheet";
export * from "./style";
