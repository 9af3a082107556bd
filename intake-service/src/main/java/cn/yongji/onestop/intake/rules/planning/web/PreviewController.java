package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.PlanDesk;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a project would need. */
@RestController
@Tag(name = "plans", description = "一方案一清单")
class PreviewController {
    private final PlanDesk desk;

    PreviewController(PlanDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/v1/plans/preview")
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(summary = "预览一方案一清单", description = "由事实、事项目录和工作日历计算方案，不保存任何内容；可修改事实反复比较。")
    PlanView previewPlan(@RequestBody PreviewBody body) {
        var version = CatalogueVersions.checked(desk, body.catalogueVersion());
        return PlanView.of(desk.plan(body.facts().facts(), inRange(body.receivedOn()), version));
    }

    private static @Nullable LocalDate inRange(@Nullable LocalDate date) {
        return PlanDates.checked("/receivedOn", date);
    }
}
