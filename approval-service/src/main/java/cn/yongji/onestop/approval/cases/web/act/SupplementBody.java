package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.platform.web.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a department still needs, on which basis, and how many working days the unit has. */
@Schema(name = "SupplementRequest")
record SupplementBody(
        @NotEmpty @Size(max = 50) List<@Valid Item> items,

        @Schema(description = "依据 / Rule or norm") @NotBlank @Size(max = 500)
        String basis,

        @Schema(description = "答复期限（工作日） / Working days to answer") @Min(1) @Max(60)
        Integer days,

        @Schema(description = "再次要求初审时已可见的内容的理由，仅部门负责人 / Why a head asks again for what was visible before")
        @Nullable
        @Size(max = 500)
        String overrideReason) {

    @Schema(name = "SupplementItem")
    record Item(
            @Schema(description = "应交材料 / Material slot") @Size(max = 100) @Nullable @Known(Kind.SLOT)
            String slot,

            @Schema(description = "表单字段 / Field of the form (JSON Pointer)") @Nullable @Size(max = 300)
            String pointer,

            @NotBlank @Size(max = 1000) String text) {}

    private Optional<String> override() {
        return Optional.ofNullable(overrideReason).filter(it -> !it.isBlank());
    }

    ReviewCommand.OfDepartment command(String supplementId, Act act) {
        var wanted = items.stream()
                .map(item -> new RequestedItem(item.slot(), item.pointer(), item.text()))
                .toList();
        return new ReviewCommand.AskSupplement(supplementId, wanted, basis, days, override(), act);
    }
}
