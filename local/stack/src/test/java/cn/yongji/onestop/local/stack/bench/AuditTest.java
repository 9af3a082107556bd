package cn.yongji.onestop.local.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.stack.bench.Bus.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final Said OPENED = said("project", 1);
    private static final Said ISSUED = said("project", 2);
    private static final Said STARTED = said("case", 1);

    @Test
    void a_ledger_with_every_event_once_and_in_order_is_as_it_should_be() {
        var audit = Audit.of(List.of(STARTED, OPENED, ISSUED), List.of(OPENED, STARTED, ISSUED));

        assertThat(audit).isEqualTo(new Audit(3, 0, 0, 0));
    }

    @Test
    void an_event_that_was_sent_twice_is_one_event() {
        assertThat(Audit.of(List.of(OPENED, OPENED), List.of(OPENED))).isEqualTo(new Audit(1, 0, 0, 0));
    }

    @Test
    void what_the_ledger_lacks_is_lost_and_leaves_a_hole() {
        assertThat(Audit.of(List.of(OPENED, ISSUED), List.of(ISSUED))).isEqualTo(new Audit(1, 1, 0, 1));
    }

    @Test
    void what_stands_there_twice_or_in_another_order_is_counted() {
        assertThat(Audit.of(List.of(OPENED), List.of(OPENED, OPENED))).isEqualTo(new Audit(2, 0, 1, 1));
        assertThat(Audit.of(List.of(OPENED, ISSUED), List.of(ISSUED, OPENED))).isEqualTo(new Audit(2, 0, 0, 2));
    }

    @Test
    void an_application_and_its_case_are_two_aggregates_with_one_identity() {
        var accepted = Said.of("p", "/onestop/intake", "a", 1, "accepted");
        var opened = Said.of("p", "/onestop/approval", "a", 1, "opened");

        assertThat(Audit.of(List.of(accepted, opened), List.of(accepted, opened)))
                .isEqualTo(new Audit(2, 0, 0, 0));
    }

    private static Said said(String subject, long sequence) {
        return new Said("p", subject, sequence, subject + sequence);
    }
}
