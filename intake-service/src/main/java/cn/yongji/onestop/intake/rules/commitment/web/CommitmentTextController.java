package cn.yongji.onestop.intake.rules.commitment.web;

import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentText;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the texts that are signed, so that everybody reads the same before signing and ever after. */
@RestController
@Tag(name = "commitments", description = "容缺与告知承诺")
class CommitmentTextController {
    private final CommitmentTexts texts;
    private final Clock clock;

    CommitmentTextController(CommitmentTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** All texts. */
    @Schema(name = "CommitmentTexts")
    record TextsView(List<TextView> texts) {}

    /** A text in one version. */
    @Schema(name = "CommitmentText", description = "承诺书文本的一个版本；发布后不再修改。")
    record TextView(
            @Schema(example = "gap-2026-2") String version,
            CommitmentText.Kind kind,
            @Schema(example = "2026-11-01") LocalDate effectiveFrom,
            @Schema(description = "现行可签署") boolean current,
            @Schema(example = "容缺受理承诺书") String title,
            String text,

            @Schema(description = "适用的事项；容缺文本适用于各事项", example = "[\"M16\"]")
            List<MatterCode> matters,

            @Schema(description = "以承诺代替的材料", example = "[\"soil-water-plan\"]")
            List<String> replaces,

            @Schema(description = "受理后多少个工作日内核查", example = "20")
            int checkWithinWorkingDays) {}

    @GetMapping("/v1/forms/commitment-texts")
    @Everybody
    @Operation(summary = "列出承诺书文本", description = "容缺受理承诺书和各事项告知承诺书的全部版本；签署内容的摘要由文本版本、全文、承诺各行和签署人逐行相连后计算 SHA-256。")
    TextsView listCommitmentTexts() {
        var today = WorkingCalendar.dateOf(clock.instant());
        return new TextsView(texts.all().stream()
                .map(text -> new TextView(
                        text.version(),
                        text.kind(),
                        text.effectiveFrom(),
                        texts.current(text, today),
                        text.title(),
                        text.text(),
                        text.matters().stream().sorted().toList(),
                        text.replaces().stream().sorted().toList(),
                        text.checkWithinWorkingDays()))
                .toList());
    }
}
