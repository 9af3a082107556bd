package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Paper;
import cn.yongji.onestop.kernel.event.MaterialRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** 补发的结果文书. */
@Schema(name = "Paper")
public record PaperView(List<MaterialRef> materials, Instant broughtAt, String broughtBy) {
    static PaperView of(Paper it) {
        return new PaperView(it.materials(), it.act().at(), it.act().by());
    }
}
