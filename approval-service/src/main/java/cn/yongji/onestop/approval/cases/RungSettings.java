package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.rule.SupervisionLadder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When 催办督办 speaks, in working days. What was told stays told, whatever the lengths become.
 *
 * @param reminderDays days left when the reviewer is reminded
 * @param yellowDays days left when reviewer and head are told that it is yellow
 * @param supervisionDays days overdue when the head gets a supervision notice
 * @param replyDays days for the answer to it
 */
@ConfigurationProperties("onestop.approval.rungs")
record RungSettings(
        @DefaultValue("5") int reminderDays,
        @DefaultValue("2") int yellowDays,
        @DefaultValue("2") int supervisionDays,
        @DefaultValue("3") int replyDays) {
    private static final int MOST = 100;

    RungSettings {
        within("reminder-days", reminderDays);
        within("yellow-days", yellowDays);
        within("supervision-days", supervisionDays);
        within("reply-days", replyDays);
        if (reminderDays <= yellowDays) {
            throw new IllegalArgumentException(
                    "onestop.approval.rungs.reminder-days is %d and yellow-days is %d: the reminder comes before yellow, so it needs more days left"
                            .formatted(reminderDays, yellowDays));
        }
    }

    private static void within(String name, int days) {
        if (days >= 1 && days <= MOST) return;
        throw new IllegalArgumentException(
                "onestop.approval.rungs.%s is %d: it is a number of working days from 1 to %d"
                        .formatted(name, days, MOST));
    }

    SupervisionLadder.Days days() {
        return new SupervisionLadder.Days(reminderDays, yellowDays, supervisionDays, replyDays);
    }
}
