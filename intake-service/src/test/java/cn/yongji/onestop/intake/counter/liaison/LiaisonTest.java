package cn.yongji.onestop.intake.counter.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Liaisons and their training. */
class LiaisonTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");

    private static Liaisons.Liaison liaison(String name, String phone) {
        return new Liaisons.Liaison(name, phone, NOW, "enterprise1");
    }

    private static Training.Attendee attendee(String project, String name) {
        return new Training.Attendee(project, name, NOW, "coordinator1");
    }

    private static Training training() {
        return new Training(
                "第 3 期",
                LocalDate.of(2026, 11, 20),
                "三楼会议室",
                List.of("一表申请"),
                List.of("办事指南"),
                List.of(attendee("p1", "王敏")),
                NOW,
                "coordinator1");
    }

    @Test
    void another_liaison_leaves_the_former_one_in_the_history() {
        var named = new Liaisons("p1", List.of(liaison("王敏", "13800000000"))).naming(liaison("赵强", "13900000000"));

        assertThat(named.current())
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("赵强"));
        assertThat(named.named()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"13812345678, 138****5678", "0359-8012345, 035*****2345", "12345, *****"})
    void a_phone_is_masked_for_those_who_need_not_call(String phone, String masked) {
        assertThat(liaison("王敏", phone).maskedPhone()).isEqualTo(masked);
    }

    @Test
    void s4_the_attendance_list_grows_and_names_nobody_twice() {
        var more = training().attendedBy(List.of(attendee("p1", "王敏"), attendee("p2", "王敏")));

        assertThat(more.attendees()).containsExactly(attendee("p1", "王敏"), attendee("p2", "王敏"));
        assertThat(more.attended("p2", "王敏")).isTrue();
        assertThat(more.attended("p2", "赵强")).isFalse();
    }

    @Test
    void liaisons_and_trainings_are_read_as_they_were_written() {
        var liaisons = new Liaisons("p1", List.of(liaison("王敏", "13800000000")));
        var liaisonDocuments = LiaisonDocuments.MAPPING;
        var trainingDocuments = TrainingDocuments.MAPPING;

        assertThat(liaisonDocuments
                        .form()
                        .fromDocument(Document.parse(
                                liaisonDocuments.form().toDocument(liaisons).toJson())))
                .isEqualTo(liaisons);
        assertThat(trainingDocuments
                        .form()
                        .fromDocument(Document.parse(
                                trainingDocuments.form().toDocument(training()).toJson())))
                .isEqualTo(training());
    }
}
