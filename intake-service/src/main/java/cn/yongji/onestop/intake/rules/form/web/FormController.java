package cn.yongji.onestop.intake.rules.form.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.rules.form.domain.Forms;
import cn.yongji.onestop.intake.rules.form.domain.PublishedForm;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves the forms, so that every client draws and checks them alike. */
@RestController
@Tag(name = "forms", description = "一表申请")
class FormController {
    private final Forms forms;
    private final JsonMapper json;

    FormController(Forms forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** A form in one version. */
    @Schema(name = "Form", description = "申请表的一个版本。")
    record FormView(
            @Schema(example = "project-landing") String name,
            @Schema(example = "1") int version,

            @Schema(types = "object", description = "JSON Schema 2020-12", example = "{\"type\": \"object\"}")
            JsonNode schema) {}

    @GetMapping("/v1/forms/{name}")
    @Everybody
    @ProblemTypes("parameter-invalid")
    @Operation(summary = "获取申请表", description = "返回申请表的 JSON Schema，供前端绘制和校验；提交时按同一份规则检查。")
    FormView getForm(@PathVariable String name, @RequestParam(required = false) @Nullable Integer version) {
        return forms.find(name, Optional.ofNullable(version))
                .map(this::body)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private FormView body(PublishedForm form) {
        return new FormView(form.name(), form.version(), json.readTree(form.schema()));
    }
}
