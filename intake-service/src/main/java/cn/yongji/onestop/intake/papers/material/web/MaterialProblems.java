package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.intake.papers.material.ContentRefused;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.intake.papers.material.domain.MaterialRefusal;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;

/** What is said when a material is not taken. */
public final class MaterialProblems {

    private MaterialProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(MaterialProblem.values());
    }

    public static Problem of(ContentRefused refused) {
        return switch (refused) {
            case ContentRefused.Empty _ -> Problem.of(MaterialProblem.EMPTY, "没有收到任何内容", "There was no content");
            case ContentRefused.TooLarge(var limit) ->
                Problem.of(
                        EdgeProblems.TOO_LARGE,
                        "单个材料最大 " + limit + " 字节",
                        "A material has at most " + limit + " bytes",
                        "limitBytes",
                        limit);
            case ContentRefused.CutOff(var announced, var arrived) -> cutOff(announced, arrived);
            case ContentRefused.OfForm it -> FormProblems.of(it);
            case ContentRefused.OfStock it -> ofStock(it);
        };
    }

    private static Problem ofStock(ContentRefused.OfStock refused) {
        return switch (refused) {
            case ContentRefused.OnFile(var held) -> onFile(held);
            case ContentRefused.NothingToReplace(var named) ->
                Problem.of(
                        MaterialProblem.NOTHING_TO_REPLACE,
                        "本单位没有可由它替换的材料 " + named,
                        "The unit has no material " + named + " that it could replace",
                        "supersedes",
                        named);
            case ContentRefused.ReplacedBefore(var named, var by) ->
                Problem.of(
                        MaterialProblem.REPLACED,
                        "材料 " + named + " 已由 " + by + " 取代",
                        named + " was replaced by " + by,
                        "supersededBy",
                        by);
        };
    }

    /** A paper that nobody is asked for, because a department holds it. */
    public static Problem notToBeAsked(Held held) {
        return Problem.of(
                MaterialProblem.ON_FILE,
                "各部门已有“" + held.slot() + "”（" + held.issuer() + "），不得要求申请人再交；确已失效的，先撤销再告知",
                "“" + held.slot() + "” is on file (" + held.issuer()
                        + ") and not to be asked for; revoke it first where it has lost its force",
                "held",
                HeldView.of(held));
    }

    private static Problem onFile(Held held) {
        return switch (held) {
            case Held.OfMaterial it ->
                Problem.of(
                        MaterialProblem.ON_FILE,
                        "“%s”已于 %s 入库（材料 %s），可直接引用；确需更换请注明 supersedes 和 reason"
                                .formatted(it.name(), WorkingCalendar.dateOf(it.storedAt()), it.materialId()),
                        "“%s” is on file as %s; name it, or say supersedes and reason to replace it"
                                .formatted(it.name(), it.materialId()),
                        "held",
                        HeldView.of(it));
            case Held.OfResult it ->
                Problem.of(
                        MaterialProblem.ON_FILE,
                        "%s %s 已由%s办结，结果自动填充，无需提交".formatted(it.matterCode(), it.matterName(), it.issuer()),
                        "%s was granted by %s; its result fills the slot".formatted(it.matterCode(), it.issuer()),
                        "held",
                        HeldView.of(it));
            case Held.OfLicence it ->
                Problem.of(
                        MaterialProblem.ON_FILE,
                        "电子证照库已有%s（%s，%s签发），可直接取用；确需另交请注明 supersedes=%s 和 reason"
                                .formatted(it.name(), it.number(), it.issuer(), it.number()),
                        "The licence register has %s of %s; take it over, or say supersedes and reason"
                                .formatted(it.number(), it.issuer()),
                        "held",
                        HeldView.of(it));
            case Held.Arriving it ->
                Problem.of(
                        MaterialProblem.ON_FILE,
                        "同一材料正在入库，请稍后查看",
                        "The same is being stored at this moment; look again shortly",
                        "held",
                        HeldView.of(it));
        };
    }

    static Problem of(MaterialRefusal refusal) {
        return switch (refusal) {
            case MaterialRefusal.RevokedBefore(var by, var at) ->
                Problem.of(
                        MaterialProblem.REVOKED,
                        "已于 " + at + " 由 " + by + " 撤销",
                        "Revoked at " + at + " by " + by,
                        "revokedAt",
                        at,
                        "revokedBy",
                        by);
            case MaterialRefusal.NotQuarantined _ ->
                Problem.of(MaterialProblem.NOT_QUARANTINED, "材料不在隔离状态", "It is not in quarantine");
            case MaterialRefusal.SupersededBefore(var by) ->
                Problem.of(MaterialProblem.REPLACED, "已由 " + by + " 取代", "Replaced by " + by, "supersededBy", by);
        };
    }

    static Problem quarantined(String reason) {
        return Problem.of(
                MaterialProblem.QUARANTINED,
                "解除隔离前不提供内容：" + reason,
                "Not given out before it is released",
                "reason",
                reason);
    }

    static Problem damaged(String materialId) {
        return Problem.of(
                MaterialProblem.DAMAGED,
                "存储内容与登记的 SHA-256 不符，材料已隔离，请联系窗口重新提交",
                "The stored bytes do not have their SHA-256; the material is in quarantine now",
                "materialId",
                materialId);
    }

    public static Problem withheld() {
        return Problem.of(MaterialProblem.WITHHELD, "只有项目单位、代办员、窗口和需用该材料的审核部门可查看", "Only who needs it may see it");
    }

    static Problem purposeMissing() {
        return Problem.of(
                MaterialProblem.PURPOSE_MISSING,
                "该材料不用于贵部门的事项：请以 purpose 说明查阅用途，用途会留痕",
                "It is used for no matter of your department: say what for in purpose, which is noted");
    }

    public static Problem brokenOff() {
        return Problem.of(
                EdgeProblems.UPLOAD_BROKEN,
                "上传中断，未保存任何内容，请重新上传",
                "The upload broke off and nothing was kept; send it again");
    }

    public static ProblemException tooSlow() {
        return new ProblemException(Problem.of(MaterialProblem.UPLOAD_TOO_SLOW, "请重新上传", "Send it again"));
    }

    private static Problem cutOff(long announced, long arrived) {
        return Problem.of(
                EdgeProblems.UPLOAD_BROKEN,
                "声明 %d 字节，实收 %d 字节，未保存任何内容".formatted(announced, arrived),
                "%d bytes were announced, %d arrived; nothing was kept".formatted(announced, arrived),
                "announcedBytes",
                announced,
                "arrivedBytes",
                arrived);
    }
}
