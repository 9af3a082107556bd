package cn.yongji.onestop.intake.papers.upload.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.intake.papers.material.web.MaterialProblems;
import cn.yongji.onestop.intake.papers.upload.UploadDesk.Outcome;
import cn.yongji.onestop.intake.papers.upload.domain.UploadRefusal;
import cn.yongji.onestop.platform.aggregate.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said when an upload in parts does not go on as asked. */
@Configuration
class UploadProblems {
    private static final ProblemType COMPLETED =
            new ProblemType("upload-completed", 409, "上传已完成", "The upload is completed");
    private static final ProblemType GIVEN_UP =
            new ProblemType("upload-given-up", 410, "上传已放弃", "The upload was given up");
    private static final ProblemType INCOMPLETE =
            new ProblemType("upload-incomplete", 409, "分片未收齐", "Parts are missing");
    private static final ProblemType OTHER_PART =
            new ProblemType("upload-part-differs", 409, "该分片已有不同内容", "This part is there with another content");
    private static final ProblemType COMPLETING =
            new ProblemType("upload-being-completed", 409, "上传正在合成", "The upload is being completed");
    private static final ProblemType WRONG_LENGTH =
            new ProblemType("upload-part-length", 422, "分片长度不符", "The part has another length");
    private static final ProblemType WRONG_DIGEST =
            new ProblemType("upload-part-digest", 422, "分片内容与摘要不符", "The part has another digest");
    private static final ProblemType SEND_AGAIN =
            new ProblemType("upload-digest", 422, "合成后的内容与声明的 SHA-256 不符", "The whole has another SHA-256");

    @Bean
    ProblemSet uploadProblemSet() {
        return ProblemSet.of(
                COMPLETED, GIVEN_UP, INCOMPLETE, OTHER_PART, COMPLETING, WRONG_LENGTH, WRONG_DIGEST, SEND_AGAIN);
    }

    static Answer orProblem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var answer) -> answer;
            case Outcome.Refused(var refusal) -> throw new ProblemException(of(refusal));
            case Outcome.NotTaken(var reason) -> throw new ProblemException(MaterialProblems.of(reason));
            case Outcome.NoSuchPart _ -> throw new ProblemException(Problem.notFound());
            case Outcome.WrongLength(var number, var expected, var arrived) ->
                throw new ProblemException(Problem.of(
                        WRONG_LENGTH,
                        "第 %d 片应为 %d 字节，实收 %d 字节或更多".formatted(number, expected, arrived),
                        "Part %d has %d bytes; %d or more arrived".formatted(number, expected, arrived),
                        "number",
                        number,
                        "expectedBytes",
                        expected,
                        "arrivedBytes",
                        arrived));
            case Outcome.WrongDigest(var number, var announced, var found) ->
                throw new ProblemException(Problem.of(
                        WRONG_DIGEST,
                        "第 %d 片声明 %s，实为 %s，请重发该片".formatted(number, announced, found),
                        "Part %d was announced as %s and is %s; send it again".formatted(number, announced, found),
                        "number",
                        number,
                        "found",
                        found.value()));
            case Outcome.SendAgain(var numbers) -> throw new ProblemException(sendAgain(numbers));
        };
    }

    private static Problem sendAgain(Set<Integer> numbers) {
        var again = List.copyOf(new TreeSet<>(numbers));
        return Problem.of(
                SEND_AGAIN,
                "请重发第 " + listed(again) + " 片；若文件本身已变更，请重新发起上传",
                "Send parts " + listed(again) + " again; begin anew if the file itself has changed",
                "sendAgain",
                again);
    }

    private static Problem of(UploadRefusal refusal) {
        return switch (refusal) {
            case UploadRefusal.CompletedBefore(var materialId) ->
                Problem.of(
                        COMPLETED, "已合成材料 " + materialId, "It is the material " + materialId, "materialId", materialId);
            case UploadRefusal.GivenUpBefore(var at) ->
                Problem.of(GIVEN_UP, "已于 " + at + " 放弃，请重新发起上传", "Given up at " + at + "; begin anew", "givenUpAt", at);
            case UploadRefusal.Incomplete(var missing) ->
                Problem.of(
                        INCOMPLETE,
                        "还缺第 " + listed(missing) + " 片",
                        "Parts " + listed(missing) + " are missing",
                        "missing",
                        missing);
            case UploadRefusal.OtherPart(var number) ->
                Problem.of(
                        OTHER_PART,
                        "第 " + number + " 片内容与先前收到的不同，文件可能已变更；请取消后重新上传",
                        "Part " + number + " differs from what was kept; cancel and begin anew",
                        "number",
                        number);
            case UploadRefusal.BeingCompleted _ ->
                Problem.of(COMPLETING, "分片已收齐，正在核对", "All parts are there and are being looked at");
        };
    }

    private static String listed(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
