package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.platform.web.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for everything that is missing, at once. */
@Schema(name = "Correction", description = "一次性告知全部需要补正的内容。")
record CorrectionBody(
        @NotEmpty @Size(max = 100) List<@Valid AskedInput> items,

        @Size(max = 1000) @Schema(description = "部门负责人准许再次告知的理由；首次告知时不需要") @Nullable
        String headReason) {

    /** One thing that is asked for. */
    @Schema(name = "AskedItem")
    record AskedInput(
            @Size(max = 100) @Nullable @Known(Kind.SLOT) String slot,
            @Size(max = 200) @Nullable String pointer,
            @NotBlank @Size(max = 1000) String text) {}

    List<RequestedItem> requested() {
        return items.stream()
                .map(it -> new RequestedItem(it.slot(), it.pointer(), it.text()))
                .toList();
    }
}
