package cn.yongji.onestop.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {

    @ParameterizedTest
    @MethodSource("names")
    void the_written_form_of_a_contract_has_not_moved_from_the_approved_sample(String name) {
        var written = WireForm.MAPPER.writeValueAsString(EventSamples.all().get(name));

        assertThat(WireForm.tree(written)).isEqualTo(WireForm.tree(WireForm.approved(name)));
        assertThat(WireForm.tree(written).propertyNames())
                .containsExactlyElementsOf(
                        WireForm.tree(WireForm.approved(name)).propertyNames());
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_approved_sample_is_read_back_as_what_was_written(String name) {
        assertThat(WireForm.MAPPER.readValue(WireForm.approved(name), EventContracts.typeOf(name)))
                .isEqualTo(EventSamples.all().get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_oldest_sample_is_still_read_and_nothing_of_it_is_lost(String name) {
        var oldest = WireForm.oldest(name);

        var read = WireForm.MAPPER.readValue(oldest, EventContracts.typeOf(name));

        assertThat(WireForm.tree(WireForm.MAPPER.writeValueAsString(read))).isEqualTo(WireForm.tree(oldest));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_of_a_later_writer_is_ignored(String name) {
        var later = WireForm.approved(name).replaceFirst("\\{", "{\"addedLater\": {\"x\": 1},");

        assertThat(WireForm.MAPPER.readValue(later, EventContracts.typeOf(name)))
                .isEqualTo(EventSamples.all().get(name));
    }

    @Test
    void every_contract_record_has_one_written_wire_name_and_every_name_a_record() {
        var records = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.yongji.onestop.kernel.event")
                        .stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(EventContract.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());

        assertThat(EventContracts.names().stream().map(EventContracts::typeOf)).hasSameSizeAs(records);
        assertThat(EventContracts.names().stream().<Class<?>>map(EventContracts::typeOf))
                .containsExactlyInAnyOrderElementsOf(records);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_wire_name_says_the_aggregate_the_fact_and_the_version(String name) {
        assertThat(name).matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
        assertThat(EventContracts.topicOf(name))
                .isIn(
                        EventContracts.INTAKE,
                        EventContracts.APPROVAL,
                        EventContracts.COORDINATION,
                        EventContracts.LEDGER,
                        EventContracts.REFERENCE);
        assertThat(EventContracts.topicOf(EventContracts.typeOf(name))).isEqualTo(EventContracts.topicOf(name));
        assertThat(EventContracts.knows(name)).isTrue();
        assertThat(EventContracts.nameOf(EventSamples.all().get(name))).isEqualTo(name);
    }

    @Test
    void a_name_that_is_no_contract_is_refused() {
        assertThat(EventContracts.knows("review.decided.v9")).isFalse();
        assertThatThrownBy(() -> EventContracts.typeOf("review.decided.v9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("review.decided.v9");
        assertThatThrownBy(() -> EventContracts.topicOf("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_envelope_belongs_to_the_project_of_its_fact_and_counts_from_one() {
        var data = EventSamples.all().get("case.closed.v1");

        assertThat(envelope(1, data).projectId()).isEqualTo(data.projectId());
        assertThatThrownBy(() -> envelope(0, data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("starts at 1");
    }

    private static EventEnvelope envelope(long sequence, EventContract data) {
        return new EventEnvelope(
                new UUID(1, 1), "case.closed.v1", "/onestop/approval", "c", sequence, Instant.EPOCH, "a", null, data);
    }

    static Stream<String> names() {
        return EventContracts.names().stream().sorted();
    }
}
