package cn.yongji.onestop.ledger.reconciliation.web;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.event.DifferingField;
import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.ledger.reconciliation.domain.Difference;
import cn.yongji.onestop.ledger.reconciliation.domain.Night;
import cn.yongji.onestop.ledger.reconciliation.domain.NightlyCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 对账结果 of one night. */
@Schema(name = "Reconciliation")
record ReconciliationView(
        LocalDate day,
        Instant finishedAt,

        @Schema(description = "全部比对，还是仅比对在办与近三日有变动的 / Whether everything was compared")
        boolean complete,

        @Schema(description = "对账一致 / Whether nothing differs")
        boolean equal,

        @Schema(description = "已到齐的清单数 / Lists that were there")
        int lists,

        @Schema(description = "已比对的条数 / Aggregates that were compared")
        int lines,

        @Schema(description = "差异总数 / How many differences there are")
        int found,

        @Schema(description = "差异，至多 500 项 / The first 500 of them")
        List<DifferenceView> differences,

        @Schema(description = "同夜的核验 / The chains and the public log, computed anew the same night") @Nullable
        NightlyCheckView check) {

    /** 夜间核验. */
    @Schema(name = "NightlyCheck")
    record NightlyCheckView(
            @Schema(description = "核验通过 / Whether nothing is wrong")
            boolean valid,

            @Schema(description = "已核验的台账数 / Chains that were computed anew")
            long ledgers,

            @Schema(description = "公开日志完好的叶子数 / Up to which size the log is whole")
            long leaves,

            @Schema(description = "随机抽取并已证明的记录数 / Entries, taken at random, that were proved")
            int proofs,

            @Schema(
                    description = "最先发现的问题及其所在 / What is wrong first, and where",
                    example = "ENTRY_MISSING 01990a3c-5b1e-7c44-9a51-2f1de2a0c001 17")
            @Nullable
            String flaw) {
        static NightlyCheckView of(NightlyCheck it) {
            return new NightlyCheckView(
                    it.flaw().isEmpty(),
                    it.ledgers(),
                    it.leaves(),
                    it.proofs(),
                    it.flaw().orElse(null));
        }
    }

    /** 差异. */
    @Schema(name = "Difference")
    record DifferenceView(
            @Schema(implementation = DifferenceKind.class) String kind,

            @Schema(description = "所涉服务 / The service", example = "approval")
            String service,

            @Schema(description = "清单种类 / Of which list", implementation = DigestKind.class)
            String list,

            @Schema(description = "所涉对象，如办件 / What it is about, such as a case") @Nullable
            String aggregate,

            @Nullable String projectId,
            List<DifferingFieldView> fields) {
        static DifferenceView of(Difference it) {
            return new DifferenceView(
                    it.kind().name(),
                    it.service(),
                    it.list().name(),
                    it.aggregate().isEmpty() ? null : it.aggregate(),
                    it.projectId().isEmpty() ? null : it.projectId(),
                    it.fields().stream().map(DifferingFieldView::of).toList());
        }
    }

    /** 不一致的字段. */
    @Schema(name = "DifferingField")
    record DifferingFieldView(
            @Schema(example = "M06.due") String name,

            @Schema(description = "服务所持 / What the service holds", example = "2026-10-12") @Nullable
            String listed,

            @Schema(description = "台账所记 / What the ledger makes of its entries", example = "2026-10-15") @Nullable
            String recorded) {
        static DifferingFieldView of(DifferingField it) {
            return new DifferingFieldView(it.name(), it.listed(), it.recorded());
        }
    }

    static ReconciliationView of(Night night) {
        var it = night.result().orElseThrow();
        return new ReconciliationView(
                night.day(),
                it.finishedAt(),
                it.complete(),
                it.equal(),
                it.lists(),
                it.lines(),
                it.found(),
                it.differences().stream().map(DifferenceView::of).toList(),
                it.check().map(NightlyCheckView::of).orElse(null));
    }
}
