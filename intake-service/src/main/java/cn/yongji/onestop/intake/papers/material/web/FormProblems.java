package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.intake.papers.material.ContentRefused;
import cn.yongji.onestop.intake.papers.material.domain.FileKind;

/** What is said when the bytes of a material are not of a form that is taken. */
final class FormProblems {
    private FormProblems() {}

    static Problem of(ContentRefused.OfForm refused) {
        return switch (refused) {
            case ContentRefused.NotTaken(var name) -> notTaken(name);
            case ContentRefused.NotWhatItSays(var name, var claimed, var found) -> notWhatItSays(name, claimed, found);
            case ContentRefused.Cut(var name, var kind) -> cut(name, kind);
            case ContentRefused.NotAsPromised(var promised, var found) ->
                Problem.of(
                        MaterialProblem.NOT_AS_PROMISED,
                        "声明 " + promised + "，实为 " + found,
                        promised + " was promised, it is " + found,
                        "promised",
                        promised.value(),
                        "found",
                        found.value());
        };
    }

    private static Problem notTaken(String name) {
        return Problem.of(
                MaterialProblem.NOT_TAKEN,
                "“" + name + "”的扩展名不是可接收的格式；可接收：" + String.join("、", FileKind.allEndings()),
                "The ending of “" + name + "” is not taken; these are: " + String.join(", ", FileKind.allEndings()),
                "taken",
                FileKind.allEndings());
    }

    private static Problem notWhatItSays(String name, FileKind claimed, String found) {
        return Problem.of(
                MaterialProblem.NOT_WHAT_IT_SAYS,
                "“%s”按文件名应为%s，内容却是%s；%s".formatted(name, claimed.zh(), FoundKind.zh(found), FoundKind.adviceZh(found)),
                "“%s” should be %s by its name, but its content is %s; %s"
                        .formatted(name, claimed.en(), FoundKind.en(found), FoundKind.adviceEn(found)),
                "claimed",
                claimed.mediaType(),
                "found",
                found,
                "taken",
                FileKind.allEndings());
    }

    private static Problem cut(String name, FileKind kind) {
        return Problem.of(
                MaterialProblem.NOT_WHAT_IT_SAYS,
                "“%s”是%s，但文件不完整，缺少结尾，可能在下载、复制或发送时中断；请换用能打开的完整文件".formatted(name, kind.zh()),
                "“%s” is %s, but its end is missing: it was cut on its way; hand in a file that opens"
                        .formatted(name, kind.en()),
                "claimed",
                kind.mediaType(),
                "found",
                kind.mediaType() + "; incomplete");
    }
}
