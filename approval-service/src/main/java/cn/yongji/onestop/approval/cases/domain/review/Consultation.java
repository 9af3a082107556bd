package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.Optional;

/** 征求意见: another department is asked. It has seven working days; silence is no objection (D14). */
public record Consultation(
        String id, DepartmentCode consulted, String question, LocalDate answerBy, Act asked, Optional<Answer> answer) {
    /** What a consulted department can say. */
    public enum Position {
        /** 同意. */
        AGREE,
        /** 有条件同意. */
        AGREE_WITH_CONDITIONS,
        /** 不同意, with reasons. */
        DISAGREE,
        /** 逾期未答复视为无异议. */
        NO_OBJECTION_BY_SILENCE
    }

    /** What it said, or that it said nothing. */
    public record Answer(Position position, String text, Act act) {}

    public boolean open() {
        return answer.isEmpty();
    }

    public Consultation answered(Answer given) {
        return new Consultation(id, consulted, question, answerBy, asked, Optional.of(given));
    }
}
