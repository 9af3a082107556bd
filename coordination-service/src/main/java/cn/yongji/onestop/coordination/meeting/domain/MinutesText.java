package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/** 纪要正文: who came and what was resolved come from what is known of the meeting; only the discussion is written by hand. */
public final class MinutesText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private MinutesText() {}

    /** The whole text of a version. */
    public static String of(Meeting.Scheduled meeting, Minutes minutes) {
        var text = new StringJoiner("\n", "", "\n");
        text.add("会议纪要 " + numberOf(meeting, minutes));
        text.add("会议：" + meeting.id() + "（" + meeting.request().kind() + "）");
        text.add("时间："
                + meeting.slot().startInstant().atZone(WorkingCalendar.ZONE).format(TIME));
        meeting.request().venue().ifPresent(it -> text.add("地点：" + it));
        meeting.attendance().ifPresent(it -> {
            text.add("主持：" + it.chair());
            text.add("到会：" + listed(MeetingRequest.codes(it.present())));
            text.add("缺席：" + listed(MeetingRequest.codes(it.absent(meeting.request()))));
            if (!it.quorum()) text.add("未达到法定人数，以下为意见");
        });
        text.add("讨论：" + minutes.discussion());
        var index = 1;
        for (var it : meeting.resolutions()) text.add("议定 " + index++ + "：" + it.text() + "（" + it.effect() + "）");
        minutes.correction().ifPresent(it -> text.add("更正理由：" + it));
        return text.toString();
    }

    static String numberOf(Meeting.Scheduled meeting, Minutes minutes) {
        var id = meeting.id();
        return meeting.slot().date().getYear() + "-" + id.substring(0, Math.min(8, id.length())) + "-"
                + minutes.version();
    }

    private static String listed(List<String> codes) {
        return codes.isEmpty() ? "无" : String.join("、", codes);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
