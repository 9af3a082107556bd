package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.kernel.event.word.DraftObstacle;
import cn.yongji.onestop.kernel.event.word.EffectRefusal;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.OpinionPosition;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.util.Locale;

/** What the words of events are called officially. A word of a later writer is shown as it was said. */
final class Terms {
    private Terms() {}

    static Told outcome(Word<HowItEnded> outcome) {
        return asSaid(
                outcome,
                switch (outcome.known()) {
                    case GRANTED -> "通过";
                    case REFUSED -> "不通过";
                    case GRANTED_WITH_GAPS -> "容缺通过";
                    case WITHDRAWN -> "撤件";
                    case RETURNED -> "退件";
                    case NOT_STARTED, RECALLED, REVOKED, NOT_APPLICABLE -> outcome.said();
                    case null -> outcome.said();
                });
    }

    static Told procedure(Word<PauseKind> kind) {
        return asSaid(
                kind,
                switch (kind.known()) {
                    case HEARING -> "听证";
                    case SITE_SURVEY -> "现场勘察";
                    case TENDER -> "招投标";
                    case EXPERT_REVIEW -> "专家评审";
                    case PUBLICITY -> "公示";
                    case JOINT_REVIEW -> "联合评审";
                    case EVALUATION -> "委托评估";
                    case INSPECTION -> "检验检测";
                    case APPRAISAL -> "鉴定";
                    case PREREQUISITE -> "补办前置事项";
                    case MERGED_SUPPLEMENT -> kind.said();
                    case null -> kind.said();
                });
    }

    static Told position(Word<OpinionPosition> position) {
        return asSaid(
                position,
                switch (position.known()) {
                    case AGREE -> "同意";
                    case AGREE_WITH_CONDITIONS, CONDITIONAL -> "有条件同意";
                    case DISAGREE -> "不同意";
                    case NO_OBJECTION_BY_SILENCE, NO_OBJECTION -> "无异议";
                    case OBJECTION -> "有异议";
                    case null -> position.said();
                });
    }

    static Told flag(Word<MaterialFlag> flag) {
        return asSaid(
                flag,
                switch (flag.known()) {
                    case EXPIRED -> "过期";
                    case REVOKED -> "已注销";
                    case QUARANTINED -> "被隔离";
                    case null -> flag.said();
                });
    }

    static Told rung(Word<LadderRung> rung) {
        return switch (rung.known()) {
            case REMINDER -> zh("办理提醒").en("Reminder");
            case YELLOW -> zh("黄灯").en("Yellow light");
            case SUPERVISION -> zh("督办").en("Supervision notice");
            case LEADER -> zh("上报领导").en("Reported to the leader");
            case RED -> zh("红灯").en("Red light");
            case null -> zh(rung.said()).en(rung.said());
        };
    }

    static Told meeting(Word<MeetingKind> kind) {
        return switch (kind.known()) {
            case HUDDLE -> zh("碰头会").en("Huddle");
            case JOINT_PRE_REVIEW -> zh("联合预审会").en("Joint pre-review");
            case COORDINATION_MEETING, COORDINATION -> zh("专项协调会").en("Coordination meeting");
            case null -> zh("会议（%s）").en("Meeting (%s)").of(kind.said());
        };
    }

    static Told level(String level) {
        return switch (level) {
            case "AGENT" -> zh("代办员协调").en("the agent");
            case "HUDDLE" -> zh("碰头会").en("the huddle");
            case "COORDINATION_MEETING" -> zh("专项协调会").en("the coordination meeting");
            default -> zh(level).en(level);
        };
    }

    static Told keyLevel(String level) {
        return switch (level) {
            case "PROVINCE" -> zh("省级重点项目").en("provincial key projects");
            case "CITY" -> zh("市级重点项目").en("city key projects");
            case "COUNTY" -> zh("县级重点项目").en("county key projects");
            default -> zh("重点项目（%s）").en("key projects (%s)").of(level);
        };
    }

    static Told moved(String cause) {
        return switch (cause) {
            case "ESCALATED" -> zh("升级").en("moved up");
            case "DEADLINE_PASSED" -> zh("逾期未解决，自动升级").en("was not solved in time and moved up");
            case "MEETING_CALLED" -> zh("随会议召集升级").en("moved up with a meeting");
            case "MEETING_SET" -> zh("已排定会议，期限顺延至会后").en("has a meeting set and time until after it");
            case "MEETING_MOVED" ->
                zh("会议改期，恢复原期限").en("has its meeting at another time, so that its first day counts again");
            case "MEETING_CANCELLED" -> zh("会议取消，恢复原期限").en("lost its meeting, so that its first day counts again");
            case "POSITIONS_OPPOSED" -> zh("因部门立场相反升级").en("moved up, departments being of opposite minds");
            case "DISOWNED" -> zh("因两个部门认为非其职责升级").en("moved up, two departments holding it not theirs");
            case "TASK_OVERDUE" -> zh("因交办任务逾期升级").en("moved up, what was to be done being late");
            case "QUORUM_MISSING" -> zh("因会议两次未达到法定人数升级").en("moved up, too few having come twice");
            case "HANDED_OVER" -> zh("移交").en("was handed over");
            case "REASSIGNED" -> zh("经会议议定改派").en("got another lead by a resolution");
            case "CALENDAR_CHANGED" -> zh("因工作日历调整改期").en("got another day by the working calendar");
            default -> zh("流转（%s）").en("moved (%s)").of(cause);
        };
    }

    static Told actionItem(String change) {
        return switch (change) {
            case "CLAIMED" -> zh("报告完成，待确认").en("is done, it says, and to be confirmed");
            case "SENT_BACK" -> zh("被退回").en("was sent back");
            case "CONFIRMED" -> zh("确认完成").en("is confirmed as done");
            case "EXTENDED" -> zh("延期").en("got more days");
            case "CANCELLED" -> zh("取消").en("is cancelled");
            case "RECOUNTED" -> zh("因工作日历调整改期").en("got another day by the working calendar");
            default -> zh(change).en(change);
        };
    }

    static Told reminder(String rung) {
        return switch (rung) {
            case "SOON" -> zh("临近期限").en("is due soon");
            case "TODAY" -> zh("今日到期").en("is due today");
            case "OVERDUE" -> zh("已逾期").en("is late");
            case "CLIMB" -> zh("逾期未完成，难题升级").en("is late, so that its problem goes up");
            case "SUPERVISION" -> zh("逾期未完成，列入督办").en("is late and under supervision");
            default -> zh(rung).en(rung);
        };
    }

    static Told stance(String stance) {
        return switch (stance) {
            case "AGREE" -> zh("同意").en("agrees");
            case "DISAGREE" -> zh("不同意").en("disagrees");
            case "NOT_OURS" -> zh("非本部门职责").en("not ours");
            default -> zh(stance).en(stance);
        };
    }

    static Told effect(Word<ResolutionEffect> effect) {
        return switch (effect.known()) {
            case NONE -> zh("仅记录").en("recorded only");
            case RELEASE_REVIEW -> zh("放行审核").en("the review goes on");
            case EXTEND_REVIEW -> zh("审核延期").en("the review gets more days");
            case REASSIGN -> zh("改派牵头部门").en("another department leads");
            case null -> zh(effect.said()).en(effect.said());
        };
    }

    static Told obstacle(Word<DraftObstacle> reason) {
        return switch (reason.known()) {
            case NO_SUCH_ENTRY -> zh("目录中没有该条目").en("the catalogue has no such entry");
            case ALREADY_SO -> zh("目录已是如此").en("it is so already");
            case NOT_APPLICABLE -> zh("无法按建议修改该条目").en("that cannot be done to the entry");
            case DRAFT_IN_THE_WAY -> zh("另有编制中的草案修改同一条目").en("another draft changes the same entry");
            case null -> zh(reason.said()).en(reason.said());
        };
    }

    static Told refused(Word<EffectRefusal> reason) {
        return switch (reason.known()) {
            case REVIEW_UNKNOWN -> zh("办件中没有该审核").en("the case has no such review");
            case REVIEW_NOT_STARTED -> zh("审核尚未开始").en("the review has not started");
            case REVIEW_CLOSED -> zh("审核已办结").en("the review has ended");
            case WITHDRAWAL_OPEN -> zh("申报单位已申请撤回").en("the unit has asked for it back");
            case EXTENDED_BEFORE -> zh("已延期一次").en("it was extended before");
            case EXTENSION_TOO_LATE -> zh("承诺时限已届满").en("its limit has passed");
            case EXTENSION_TOO_LONG -> zh("超过可延长的工作日数").en("it cannot be extended that far");
            case null -> zh(reason.said()).en(reason.said());
        };
    }

    /** So many working days. */
    static Told workingDays(int days) {
        return zh(" %d 个工作日")
                .en(days == 1 ? "%d working day" : "%d working days")
                .of(days);
    }

    /** An amount of yuan in 万元 as well; what is no amount, as it is. */
    static Told money(String yuan) {
        try {
            var amount = Yuan.of(new BigDecimal(yuan));
            return new Told(amount.format() + "（" + amount.formatWan() + " 万元）", amount.format() + " yuan");
        } catch (IllegalArgumentException _) {
            // Facts of before may say it in another way; NumberFormatException is one of these.
            return new Told(yuan, yuan);
        }
    }

    /** In English the word itself. */
    static Told difference(Word<DifferenceKind> kind) {
        return switch (kind.known()) {
            case MISSING_IN_LEDGER -> zh("台账缺少其事件").en("the ledger lacks events of it");
            case UNKNOWN_TO_SERVICE -> zh("服务中没有该对象").en("the service does not hold it");
            case SERVICE_BEHIND -> zh("服务落后于台账").en("the service is behind the ledger");
            case STATE_DIFFERS -> zh("状态不一致").en("its state differs");
            case DUE_DIFFERS -> zh("到期日不一致").en("its due day differs");
            case CASE_MISSING -> zh("已受理而无办件").en("accepted, and there is no case");
            case PARKED -> zh("有事件被搁置").en("an event is put aside");
            case NOT_LISTED -> zh("未报送清单").en("it has listed nothing");
            case null -> asSaid(kind, kind.said());
        };
    }

    private static Told asSaid(Word<?> word, String chinese) {
        return new Told(chinese, word.said().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
