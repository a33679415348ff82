import { Command, CommanderError } from "commander";
import { SOFTWARE_VERSION } from "../app/version";
import { catalogueMarkdown, catalogueOf } from "../domain/rules/catalogue";
import { BATCH_RULES, RULES } from "../domain/rules/index";
import { check, type CheckOptions, CLEAN, FAILED } from "./check";
import { policyCheck, policyDiff, policyExport, type PolicyExportOptions } from "./policy";
import { printRules } from "./printRules";
import type { Streams } from "./streams";
import { template, type TemplateOptions } from "./template";
import { merge, type MergeOptions } from "./merge";
import { tidy, type TidyOptions } from "./tidy";
import { UsageError } from "./usageError";

/** Runs the command line; answers the exit status. */
export async function main(args: readonly string[], streams: Streams): Promise<number> {
  const { out, err } = streams;
  let status = CLEAN;
  const program = new Command("factory-review")
    .description("5G 全连接工厂申报核验")
    .version(SOFTWARE_VERSION, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [command]", "显示某个命令的帮助")
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) })
    .showHelpAfterError();

  program
    .command("check")
    .description("核验工作簿和文件夹，多个文件作为一批")
    .argument("<paths...>", ".xlsx 和 .docx 文件，或存放这些文件的文件夹")
    .option("--json <file>", "把报告写成 JSON；- 表示标准输出")
    .option("--out <folder>", "把工作簿标记后的副本写到这个文件夹；输入文件不会改动")
    .option("--policy <file>", "另用一份评审规则（JSON，或含评审规则表的工作簿）；默认用工作簿自己的评审规则表，没有则用出厂规则")
    .option("--as-of <date>", "按这一天核验，年-月-日；默认今天")
    .action(async (paths: string[], options: CheckOptions) => {
      status = await check(paths, options, streams);
    });

  program
    .command("tidy")
    .description("整理汇总表：打印每处改动，写出整理后的副本")
    .argument("<file>", "含汇总表的工作簿（.xlsx）")
    .requiredOption("--out <file>", "新文件（.xlsx）；输入文件和已有的文件不会被覆盖")
    .option("--dry-run", "只打印改动，不写文件")
    .option("--keep-order", "不按推荐单位重新排列")
    .option("--number-per-recommender", "序号按推荐单位分别编排")
    .option("--as-of <date>", "按这一天核验，年-月-日；默认今天")
    .action(async (file: string, options: TidyOptions) => {
      status = await tidy(file, options, streams);
    });

  program
    .command("merge")
    .description("把几个市的工作簿并成一份：一张按全省地区顺序的汇总表，和全部申报书")
    .argument("<files...>", "各市的工作簿（.xlsx）")
    .requiredOption("--out <file>", "新文件（.xlsx）；输入文件和已有的文件不会被覆盖")
    .option("--dry-run", "只打印每个文件会带来什么，不写文件")
    .action(async (files: string[], options: MergeOptions) => {
      status = await merge(files, options, streams);
    });

  program
    .command("template")
    .description("写出空白填报表：汇总表和申报书")
    .requiredOption("--out <file>", "新文件（.xlsx）；已有的文件不会被覆盖")
    .option("--year <year>", "申报年度；默认为评审规则中的年度")
    .action((options: TemplateOptions) => template(options, streams));

  const policy = program.command("policy").description("评审规则：检查、比较、导出");
  policy
    .command("check")
    .description("检查一份评审规则（JSON 文件，或含评审规则表的工作簿）")
    .argument("<file>")
    .action(async (file: string) => {
      status = await policyCheck(file, streams);
    });
  policy
    .command("diff")
    .description("列出与出厂规则不同的各项")
    .argument("<file>", "JSON 文件，或含评审规则表的工作簿")
    .action(async (file: string) => {
      status = await policyDiff(file, streams);
    });
  policy
    .command("export")
    .description("把工作簿的评审规则表导出为 JSON，可用于 check --policy")
    .argument("<workbook>")
    .option("--out <file>", "写入的文件；默认标准输出")
    .action(async (workbook: string, options: PolicyExportOptions) => {
      status = await policyExport(workbook, options, streams);
    });

  program
    .command("rules")
    .description("列出全部核验规则")
    .option("--markdown", "以 Markdown 输出")
    .action(({ markdown }: { readonly markdown?: boolean }) => {
      const entries = catalogueOf(RULES, BATCH_RULES);
      out.write(markdown === true ? catalogueMarkdown(entries) : printRules(entries));
    });

  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : FAILED;
    if (error instanceof UsageError) {
      err.write(`${error.message}\n`);
      return FAILED;
    }
    throw error;
  }
}
