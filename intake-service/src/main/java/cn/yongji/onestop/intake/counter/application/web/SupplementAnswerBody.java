package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.platform.web.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a supplement request. */
@Schema(name = "SupplementAnswer", description = "提交补正材料；要求的每个槽位都须有材料。")
record SupplementAnswerBody(
        @Size(max = 50) @Distinct(by = "slot") List<SheetBody.@Valid MaterialInput> materials,

        @Size(max = 2000) @Schema(description = "说明") @Nullable
        String note) {}
