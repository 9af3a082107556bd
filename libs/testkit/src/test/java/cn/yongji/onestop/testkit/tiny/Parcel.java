package cn.yongji.onestop.testkit.tiny;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.platform.web.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of everything that may stand in JSON. */
record Parcel(
        @NotBlank @Schema(example = "围墙材料") String name,
        Colour colour,
        @Min(1) @Max(99) int pieces,
        @Nullable Long weight,
        @Nullable Yuan price,
        DepartmentCode department,
        @Nullable LocalDate due,
        @Nullable Instant sealed,
        @Nullable Boolean fragile,
        @Distinct(by = "text") List<Label> labels,
        @Nullable Map<String, String> notes) {

    enum Colour {
        RED,
        GREEN
    }

    record Label(
            @NotBlank @Schema(example = "轻放") String text,
            @Nullable @Schema(example = "right/left") String place) {}
}
