package cn.yongji.onestop.intake.rules.commitment.web;

import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
import cn.yongji.onestop.kernel.calendar.Light;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 信用 of a unit in JSON. */
@Schema(name = "EnterpriseCredit", description = "单位在全部项目中的容缺、失信记录和能否适用承诺方式。")
record CreditView(
        String uscc,
        @Schema(description = "有未修复的失信记录，不适用容缺和告知承诺") boolean barred,
        @Schema(description = "同时未补齐的容缺上限") int limit,
        @Schema(description = "已占用：未补齐的和正在受理的") int taken,
        List<OpenGapView> openGaps,
        List<RecordView> records) {

    /** A gap that is still to be filled. */
    @Schema(name = "OpenGap")
    record OpenGapView(
            String gapId, String applicationId, String matter, String slot, LocalDate dueOn, GapLightView light) {}

    /** 失信记录. */
    @Schema(name = "CreditRecord")
    record RecordView(
            String recordId,
            String applicationId,
            PromiseStanding.CreditRecord.Kind kind,
            String matter,
            String finding,
            Instant recordedAt,
            @Schema(description = "已修复") boolean repaired,
            @Nullable String repairedBy,
            @Nullable String repairReason,
            @Nullable Instant repairedAt) {}

    static CreditView of(String uscc, Credit credit, int limit, Function<PromiseStanding.OpenGap, Light> lights) {
        var standings = credit.standings().values().stream()
                .sorted(Comparator.comparing(PromiseStanding::applicationId))
                .toList();
        return new CreditView(
                uscc,
                !credit.bar().isEmpty(),
                limit,
                credit.taken(),
                standings.stream()
                        .flatMap(it -> it.open().stream()
                                .map(gap -> new OpenGapView(
                                        gap.gapId(),
                                        it.applicationId(),
                                        gap.matter(),
                                        gap.slot(),
                                        gap.dueOn(),
                                        GapLightView.of(lights.apply(gap)))))
                        .toList(),
                standings.stream()
                        .flatMap(it -> it.records().stream().map(record -> record(it, record, credit)))
                        .toList());
    }

    private static RecordView record(PromiseStanding standing, PromiseStanding.CreditRecord record, Credit credit) {
        var repair = credit.repairs().get(record.recordId());
        return new RecordView(
                record.recordId(),
                standing.applicationId(),
                record.kind(),
                record.matter(),
                record.finding(),
                record.recordedAt(),
                credit.repaired(record),
                repair == null ? null : repair.name(),
                repair == null ? null : repair.reason(),
                repair == null ? null : repair.at());
    }
}
