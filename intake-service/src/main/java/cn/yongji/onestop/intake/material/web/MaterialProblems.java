package cn.yongji.onestop.intake.material.web;

import cn.yongji.onestop.intake.material.ContentRefused;
import cn.yongji.onestop.intake.material.domain.FileKind;
import cn.yongji.onestop.platform.web.PlatformProblems;
import cn.yongji.onestop.platform.web.Problem;
import cn.yongji.onestop.platform.web.ProblemException;
import cn.yongji.onestop.platform.web.ProblemSet;
import cn.yongji.onestop.platform.web.ProblemType;

/** What is said when a material is not taken. */
final class MaterialProblems {
    static final ProblemType EMPTY = new ProblemType("material-empty", 422, "材料是空文件", "The material is an empty file");
    static final ProblemType NOT_TAKEN =
            new ProblemType("material-type-not-taken", 422, "不接收这种格式的材料", "This kind of file is not taken");
    static final ProblemType NOT_WHAT_IT_SAYS =
            new ProblemType("material-not-what-it-says", 422, "材料内容与文件名不符", "The material is not what its name says");
    static final ProblemType UPLOAD_TOO_SLOW =
            new ProblemType("upload-too-slow", 408, "上传用时过长，已放弃", "The upload took too long and was given up");

    private MaterialProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(EMPTY, NOT_TAKEN, NOT_WHAT_IT_SAYS, UPLOAD_TOO_SLOW);
    }

    static Problem of(ContentRefused refused) {
        return switch (refused) {
            case ContentRefused.Empty _ -> Problem.of(EMPTY, "没有收到任何内容", "There was no content");
            case ContentRefused.TooLarge(var limit) ->
                Problem.of(
                        PlatformProblems.TOO_LARGE,
                        "单个材料最大 " + limit + " 字节",
                        "A material has at most " + limit + " bytes",
                        "limitBytes",
                        limit);
            case ContentRefused.CutOff(var announced, var arrived) -> cutOff(announced, arrived);
            case ContentRefused.NotTaken(var name) ->
                Problem.of(
                        NOT_TAKEN,
                        "“" + name + "”不是可接收的格式；可接收：" + String.join("、", FileKind.allEndings()),
                        "“" + name + "” is not taken; these are: " + String.join(", ", FileKind.allEndings()),
                        "taken",
                        FileKind.allEndings());
            case ContentRefused.NotWhatItSays(var name, var claimed, var found) ->
                Problem.of(
                        NOT_WHAT_IT_SAYS,
                        "“%s”应为 %s，内容实为 %s".formatted(name, claimed.mediaType(), found),
                        "“%s” should be %s, but its content is %s".formatted(name, claimed.mediaType(), found),
                        "claimed",
                        claimed.mediaType(),
                        "found",
                        found);
        };
    }

    static Problem brokenOff() {
        return Problem.of(
                PlatformProblems.UPLOAD_BROKEN,
                "上传中断，未保存任何内容，请重新上传",
                "The upload broke off and nothing was kept; send it again");
    }

    static ProblemException tooSlow() {
        return new ProblemException(Problem.of(UPLOAD_TOO_SLOW, "请重新上传", "Send it again"));
    }

    private static Problem cutOff(long announced, long arrived) {
        return Problem.of(
                PlatformProblems.UPLOAD_BROKEN,
                "声明 %d 字节，实收 %d 字节，未保存任何内容".formatted(announced, arrived),
                "%d bytes were announced, %d arrived; nothing was kept".formatted(announced, arrived),
                "announcedBytes",
                announced,
                "arrivedBytes",
                arrived);
    }
}
