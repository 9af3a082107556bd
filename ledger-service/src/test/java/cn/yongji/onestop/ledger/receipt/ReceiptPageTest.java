package cn.yongji.onestop.ledger.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.timeline.domain.Moment;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint.SeenBy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptPageTest {
    private static final String ADDRESS =
            "https://onestop.yongji.gov.cn/v1/ledgers/01990a3c-5b1e-7c44-9a51-2f1de2a0c001/entries/17/proof";

    @Test
    void the_code_leads_to_the_entry_and_remembers_size_and_root() {
        var code = ReceiptPage.code(sheet(List.of()), ADDRESS);

        assertThat(code).isEqualTo(ADDRESS + "#1204331.e3b0c44298fc1c14");
        assertThat(code.length()).as("a code that prints well").isLessThanOrEqualTo(120);
    }

    @Test
    void a_checkpoint_that_too_few_have_seen_is_called_unwitnessed() {
        assertThat(ReceiptPage.of(sheet(List.of()), ADDRESS)).contains("<td>未见证</td>");
        assertThat(ReceiptPage.of(sheet(List.of(new SeenBy("yuncheng", 1_796_003_130))), ADDRESS))
                .contains("<td>yuncheng，2026-11-30 09:45:30</td>");
    }

    private static ReceiptSheet sheet(List<SeenBy> seen) {
        return new ReceiptSheet(
                Optional.empty(),
                new Moment(17, Instant.parse("2026-11-24T02:15:30Z"), "water", "review.decided.v1", "水行政主管部门准予许可"),
                "ab".repeat(32),
                1_204_000,
                new Checkpoint("ledger.yongji.gov.cn/onestop", 1_204_331, TreeHash.EMPTY),
                seen,
                "proof");
    }
}
