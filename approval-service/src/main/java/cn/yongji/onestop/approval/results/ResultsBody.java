package cn.yongji.onestop.approval.results;

import cn.yongji.onestop.approval.cases.web.act.DecisionBody;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Many decisions at once. */
@Schema(name = "ResultsRequest")
record ResultsBody(@Size(min = 1, max = 100) List<@Valid Item> results) {

    /** One decision. */
    @Schema(name = "ResultRequest")
    record Item(
            @Schema(description = "部门系统自定的结果编号；重发同一编号不会重复生效 / Your own name of the result; the same is taken once")
            @Pattern(
                    regexp = "[!-~]{1,100}",
                    message = "应为 1 至 100 个可见的 ASCII 字符，不含空格 / it has 1 to 100 visible ASCII characters, no blanks")
            String resultId,

            @Size(max = 100) String reviewId,

            @Schema(description = "据以决定的审核版本，即其 ETag 中的数 / Version it rests on, the number in the ETag") @Min(1)
            int version,

            @Valid DecisionBody decision) {}
}
