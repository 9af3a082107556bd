package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.rules.catalogue.DraftDesk;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftCommand;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftEntry;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.intake.rules.catalogue.web.DraftView.DraftSummary;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Edits a draft, entry by entry. An entry is taken as it is written; what is wrong with the whole is told by its findings. */
@RestController
@RequestMapping("/v1/catalogue/drafts/{version}")
@Tag(name = "catalogue-drafts", description = "目录草案")
class DraftEntryController {
    private final DraftDesk desk;

    DraftEntryController(DraftDesk desk) {
        this.desk = desk;
    }

    @PutMapping("/matters/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("catalogue-published catalogue-draft-discarded")
    @Operation(summary = "增改事项", description = "按编号替换或增加一条事项，原样保存；是否有误见校验结果。须带 If-Match。")
    ResponseEntity<DraftSummary> putDraftMatter(
            @PathVariable String version,
            @PathVariable String code,
            SeenCall call,
            @RequestBody WrittenCatalogue.WrittenMatter body) {
        refuseOtherCode("/code", code, body.code());
        return put(call, version, new DraftEntry.OfMatter(body));
    }

    @DeleteMapping("/matters/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("request-invalid catalogue-published catalogue-draft-discarded")
    @Operation(summary = "删除事项", description = "从草案中删除一条事项。须带 If-Match。")
    ResponseEntity<DraftSummary> removeDraftMatter(
            @PathVariable String version, @PathVariable String code, SeenCall call) {
        return remove(call, version, DraftEntry.Kind.MATTER, code);
    }

    @PutMapping("/slots/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("catalogue-published catalogue-draft-discarded")
    @Operation(summary = "增改材料槽位", description = "按编号替换或增加一条材料槽位，原样保存；是否有误见校验结果。须带 If-Match。")
    ResponseEntity<DraftSummary> putDraftSlot(
            @PathVariable String version,
            @PathVariable String code,
            SeenCall call,
            @RequestBody WrittenCatalogue.WrittenSlot body) {
        refuseOtherCode("/code", code, body.code());
        return put(call, version, new DraftEntry.OfSlot(body));
    }

    @DeleteMapping("/slots/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("request-invalid catalogue-published catalogue-draft-discarded")
    @Operation(summary = "删除材料槽位", description = "从草案中删除一条材料槽位。须带 If-Match。")
    ResponseEntity<DraftSummary> removeDraftSlot(
            @PathVariable String version, @PathVariable String code, SeenCall call) {
        return remove(call, version, DraftEntry.Kind.SLOT, code);
    }

    @PutMapping("/parallel-groups/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("catalogue-published catalogue-draft-discarded")
    @Operation(summary = "增改并联组", description = "按编号替换或增加一条并联组，原样保存；是否有误见校验结果。须带 If-Match。")
    ResponseEntity<DraftSummary> putDraftGroup(
            @PathVariable String version,
            @PathVariable String code,
            SeenCall call,
            @RequestBody WrittenCatalogue.WrittenGroup body) {
        refuseOtherCode("/code", code, body.code());
        return put(call, version, new DraftEntry.OfGroup(body));
    }

    @DeleteMapping("/parallel-groups/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("request-invalid catalogue-published catalogue-draft-discarded")
    @Operation(summary = "删除并联组", description = "从草案中删除一条并联组。须带 If-Match。")
    ResponseEntity<DraftSummary> removeDraftGroup(
            @PathVariable String version, @PathVariable String code, SeenCall call) {
        return remove(call, version, DraftEntry.Kind.GROUP, code);
    }

    @PutMapping("/rules/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("catalogue-published catalogue-draft-discarded")
    @Operation(summary = "增改规则", description = "按编号替换或增加一条规则，原样保存；是否有误见校验结果。须带 If-Match。")
    ResponseEntity<DraftSummary> putDraftRule(
            @PathVariable String version,
            @PathVariable String code,
            SeenCall call,
            @RequestBody WrittenCatalogue.WrittenRule body) {
        refuseOtherCode("/id", code, body.id());
        return put(call, version, new DraftEntry.OfRule(body));
    }

    @DeleteMapping("/rules/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("request-invalid catalogue-published catalogue-draft-discarded")
    @Operation(summary = "删除规则", description = "从草案中删除一条规则。须带 If-Match。")
    ResponseEntity<DraftSummary> removeDraftRule(
            @PathVariable String version, @PathVariable String code, SeenCall call) {
        return remove(call, version, DraftEntry.Kind.RULE, code);
    }

    @PutMapping("/departments/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("catalogue-published catalogue-draft-discarded")
    @Operation(summary = "增改部门", description = "为部门代码定名。须带 If-Match。")
    ResponseEntity<DraftSummary> putDraftDepartment(
            @PathVariable String version,
            @PathVariable String code,
            SeenCall call,
            @RequestBody DepartmentNameBody body) {
        var entry = new DraftEntry.OfDepartment(code, body.name().strip());
        return put(call, version, entry);
    }

    @DeleteMapping("/departments/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes("request-invalid catalogue-published catalogue-draft-discarded")
    @Operation(summary = "删除部门", description = "从草案中删除一个部门。须带 If-Match。")
    ResponseEntity<DraftSummary> removeDraftDepartment(
            @PathVariable String version, @PathVariable String code, SeenCall call) {
        return remove(call, version, DraftEntry.Kind.DEPARTMENT, code);
    }

    private ResponseEntity<DraftSummary> put(SeenCall call, String version, DraftEntry entry) {
        var command = call.command();
        return change(call, version, new DraftCommand.Put(entry, command.actor(), command.at()));
    }

    private ResponseEntity<DraftSummary> remove(SeenCall call, String version, DraftEntry.Kind kind, String code) {
        var command = call.command();
        return change(call, version, new DraftCommand.Remove(kind, code, command.actor(), command.at()));
    }

    private ResponseEntity<DraftSummary> change(SeenCall call, String version, DraftCommand wish) {
        return Answers.respond(desk.change(version, call.asks(DraftController::changed), wish), CatalogueProblems::of);
    }

    private static void refuseOtherCode(String pointer, String inPath, String inBody) {
        if (inPath.equals(inBody)) return;
        throw new ProblemException(Problem.invalidBody(InputError.at(
                pointer, "not-as-in-path", "编号应与路径中的一致：" + inPath, "The code must be the one in the path: " + inPath)));
    }
}
