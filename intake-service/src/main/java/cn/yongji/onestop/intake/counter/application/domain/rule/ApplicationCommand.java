package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.GapLadder;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.counter.application.domain.state.RefusalGround;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked of an application. */
public sealed interface ApplicationCommand {
    Instant at();

    /** 申报: by the applicant, before acceptance. */
    sealed interface Filing extends ApplicationCommand {}

    /** 修改. */
    record Revise(Sheet sheet, Instant at) implements Filing {}

    /**
     * 提交.
     *
     * @param byClerk whether a clerk is to look at it though nothing is missing
     */
    record Submit(String applicationId, Dossier dossier, Pledges pledges, boolean byClerk, String by, Instant at)
            implements Filing {
        public Submit(String applicationId, Dossier dossier, String by, Instant at) {
            this(applicationId, dossier, Pledges.NONE, false, by, at);
        }
    }

    /** 过期: a draft that nobody touched since. */
    record Expire(Instant untouchedSince, Instant at) implements Filing {}

    /** 形式审查: by the window, between receipt and acceptance. */
    sealed interface Examining extends ApplicationCommand {}

    /**
     * 受理.
     *
     * @param token of the places kept for its gaps; none where it has no gaps
     */
    record Accept(String applicationId, Dossier dossier, Optional<String> token, String by, Instant at)
            implements Examining {}

    /** 逾期不告知即受理. */
    record AcceptBySilence(String applicationId, Dossier dossier, Optional<String> token, Instant at)
            implements Examining {}

    /**
     * 一次性告知.
     *
     * @param onFile what departments hold already of the papers that are asked for (S30)
     * @param head a head's leave to ask for what was visible before
     */
    record AskCorrection(
            String projectId,
            String applicationId,
            List<RequestedItem> items,
            List<Held> onFile,
            Optional<Notice.Overruled> head,
            String by,
            Instant at)
            implements Examining {
        public AskCorrection {
            items = List.copyOf(items);
            onFile = List.copyOf(onFile);
        }
    }

    /** 记录被拦下的再次补正 (D11). */
    record NoteBlockedAsk(List<RequestedItem> items, String by, Instant at) implements Examining {}

    /**
     * 不予受理.
     *
     * @param calendar counts the last days on which it may be contested
     */
    record RefuseAcceptance(
            String applicationId, RefusalGround ground, String text, WorkingCalendar calendar, String by, Instant at)
            implements Examining {}

    /** Takes back the places that an attempt to accept had kept and did not use. */
    record VoidAttempt(String token, Instant at) implements Examining {}

    /** 撤件. */
    sealed interface Withdrawing extends ApplicationCommand {}

    record Withdraw(String applicationId, String reason, String by, Instant at) implements Withdrawing {}

    record DecideWithdrawal(String applicationId, boolean confirmed, String reason, String by, Instant at)
            implements Withdrawing {}

    /** 补正答复. */
    sealed interface Answering extends ApplicationCommand {}

    /** 提交补正材料. */
    record AnswerSupplement(
            String applicationId,
            String supplementId,
            List<MaterialRef> materials,
            Optional<String> note,
            String by,
            Instant at)
            implements Answering {
        public AnswerSupplement {
            materials = List.copyOf(materials);
        }
    }

    /** 一次答复联合补正告知: all departments in one act. */
    record AnswerNotice(
            String applicationId,
            String noticeId,
            List<MaterialRef> materials,
            Optional<String> note,
            String by,
            Instant at)
            implements Answering {
        public AnswerNotice {
            materials = List.copyOf(materials);
        }
    }

    /** 以已有材料答复: what departments hold of the papers that reviews asked for (S30). */
    record FillFromFile(String applicationId, List<FromFile> found, String by, Instant at)
            implements ApplicationCommand {
        public FillFromFile {
            found = List.copyOf(found);
        }
    }

    /** 承诺的履行: it outlives the closing of the case. */
    sealed interface Keeping extends ApplicationCommand {}

    /** 补交. */
    record HandInGap(String applicationId, String gapId, MaterialRef material, String by, Instant at)
            implements Keeping {}

    /** 核对. */
    record CheckGap(String applicationId, String gapId, boolean good, String by, Instant at) implements Keeping {}

    /** 修复. */
    record RepairGap(String applicationId, String gapId, String reason, String by, String name, Instant at)
            implements Keeping {}

    /**
     * 到期查看: reminds once, and marks what was missed.
     *
     * @param ladder when the applicant hears of a gap
     */
    record WatchGaps(String applicationId, GapLadder ladder, Instant at) implements Keeping {}

    /** 核查承诺. */
    record CheckCommitment(String applicationId, MatterCode matter, boolean kept, String finding, String by, Instant at)
            implements Keeping {}

    /** 前置事项: what other applications and the facts of the project mean for this one. */
    record ReviewRequirements(String applicationId, OpenPrerequisites requirements, Instant at)
            implements ApplicationCommand {}
}
