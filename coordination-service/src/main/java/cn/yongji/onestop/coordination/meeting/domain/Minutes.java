package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import java.util.Optional;

/**
 * 会议纪要: what was said, in a version. The chair approves it, and then nobody changes it; what was wrong is a version of its own.
 *
 * @param version 1, and one more with each correction
 * @param discussion what was said beyond what was resolved
 * @param internal 内部: the unit and its agent do not read it
 * @param correction why there is another version
 */
public record Minutes(
        int version,
        String discussion,
        boolean internal,
        Optional<String> correction,
        Act drafted,
        Optional<Approval> approval) {

    /**
     * 签发.
     *
     * @param number 纪要编号
     * @param text all of it, as the chair read it
     * @param sha256 of the text in UTF-8, in hexadecimal
     */
    public record Approval(String number, String text, String sha256, Act act) {}

    Minutes approved(Approval by) {
        return new Minutes(version, discussion, internal, correction, drafted, Optional.of(by));
    }
}
