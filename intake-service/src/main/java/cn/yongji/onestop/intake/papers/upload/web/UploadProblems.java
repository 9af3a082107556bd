package cn.yongji.onestop.intake.papers.upload.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.material.web.MaterialProblems;
import cn.yongji.onestop.intake.papers.upload.UploadDesk.Ended;
import cn.yongji.onestop.intake.papers.upload.domain.UploadRefusal;
import cn.yongji.onestop.platform.aggregate.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is said when an upload in parts does not go on as asked. */
final class UploadProblems {
    private UploadProblems() {}

    static Answer orProblem(Ended outcome) {
        return switch (outcome) {
            case Ended.Done(var answer) -> answer;
            case Ended.Refused(var refusal) -> throw new ProblemException(of(refusal));
            case Ended.NotTaken(var reason) -> throw new ProblemException(MaterialProblems.of(reason));
            case Ended.NoSuchPart _ -> throw new ProblemException(Problem.notFound());
            case Ended.WrongLength(var number, var expected, var arrived) ->
                throw new ProblemException(Problem.of(
                        UploadProblem.WRONG_LENGTH,
                        "第 %d 片应为 %d 字节，实收 %d 字节或更多".formatted(number, expected, arrived),
                        "Part %d has %d bytes; %d or more arrived".formatted(number, expected, arrived),
                        "number",
                        number,
                        "expectedBytes",
                        expected,
                        "arrivedBytes",
                        arrived));
            case Ended.WrongDigest(var number, var announced, var found) ->
                throw new ProblemException(Problem.of(
                        UploadProblem.WRONG_DIGEST,
                        "第 %d 片声明 %s，实为 %s，请重发该片".formatted(number, announced, found),
                        "Part %d was announced as %s and is %s; send it again".formatted(number, announced, found),
                        "number",
                        number,
                        "found",
                        found.value()));
            case Ended.SendAgain(var numbers) -> throw new ProblemException(sendAgain(numbers));
        };
    }

    private static Problem sendAgain(Set<Integer> numbers) {
        var again = List.copyOf(new TreeSet<>(numbers));
        return Problem.of(
                UploadProblem.SEND_AGAIN,
                "收到的内容与发起时声明的整个文件的 SHA-256 不符，可能有分片在途中损坏；请重发第 " + listed(again) + " 片，若文件本身已变更，请重新发起上传",
                "What arrived does not have the SHA-256 that was announced for the whole file: send parts "
                        + listed(again) + " again, or begin anew if the file itself has changed",
                "sendAgain",
                again);
    }

    static Problem of(UploadRefusal refusal) {
        return switch (refusal) {
            case UploadRefusal.CompletedBefore(var materialId) ->
                Problem.of(
                        UploadProblem.COMPLETED,
                        "已合成材料 " + materialId,
                        "It is the material " + materialId,
                        "materialId",
                        materialId);
            case UploadRefusal.GivenUpBefore(var at) ->
                Problem.of(
                        UploadProblem.GIVEN_UP,
                        "已于 " + at + " 放弃，请重新发起上传",
                        "Given up at " + at + "; begin anew",
                        "givenUpAt",
                        at);
            case UploadRefusal.Incomplete(var missing) ->
                Problem.of(
                        UploadProblem.INCOMPLETE,
                        "还缺第 " + listed(missing) + " 片",
                        "Parts " + listed(missing) + " are missing",
                        "missing",
                        missing);
            case UploadRefusal.BeingCompleted _ ->
                Problem.of(UploadProblem.COMPLETING, "分片已收齐，正在核对", "All parts are there and are being looked at");
        };
    }

    private static String listed(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
