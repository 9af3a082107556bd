package cn.yongji.onestop.approval.cases.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.CaseOutcome;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Rung;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.OpinionPosition;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a case can say of itself is a word of the events. */
class ToldWordsTest {
    @ParameterizedTest
    @EnumSource
    void verdict(Verdict own) {
        assertThat(Word.of(HowItEnded.class, own).said()).isEqualTo(own.name());
    }

    @ParameterizedTest
    @EnumSource
    void outcome_of_a_case(CaseOutcome own) {
        assertThat(Word.of(HowItEnded.class, own).said()).isEqualTo(own.name());
    }

    @ParameterizedTest
    @EnumSource
    void kind_of_a_procedure(ProcedureKind own) {
        assertThat(Word.of(PauseKind.class, own).said()).isEqualTo(own.name());
    }

    @ParameterizedTest
    @EnumSource
    void rung_of_the_ladder(Rung own) {
        assertThat(Word.of(LadderRung.class, own).said()).isEqualTo(own.name());
    }

    @ParameterizedTest
    @EnumSource
    void position_of_who_was_asked(Consultation.Position own) {
        assertThat(Word.of(OpinionPosition.class, own).said()).isEqualTo(own.name());
    }
}
