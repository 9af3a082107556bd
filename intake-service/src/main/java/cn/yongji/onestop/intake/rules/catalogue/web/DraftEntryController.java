package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.rules.catalogue.DraftDesk;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftCommand;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftEntry;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.intake.rules.catalogue.web.DraftBody.DraftSummary;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.ExpectedVersion;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Edits a draft, entry by entry. An entry is taken as it is written; what is wrong with the whole is told by its findings. */
@RestController
@RequestMapping("/v1/catalogue/drafts/{version}")
@Tag(name = "catalogue-drafts", description = "目录草案")
class DraftEntryController {
    private final DraftDesk desk;
    private final CommandFactory commands;

    DraftEntryController(DraftDesk desk, CommandFactory commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @PutMapping("/matters/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(
            operationId = "putDraftMatter",
            summary = "增改事项",
            description = "按编号替换或增加一条事项，原样保存；是否有误见校验结果。须带 If-Match。")
    ResponseEntity<DraftSummary> putMatter(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "事项编号", example = "M16") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(CatalogueExamples.MATTER)))
                    @RequestBody
                    WrittenCatalogue.WrittenMatter body) {
        refuseOtherCode("/code", code, body.code());
        return put(commands.of(caller, key, body), version, ifMatch, new DraftEntry.OfMatter(body));
    }

    @DeleteMapping("/matters/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(operationId = "removeDraftMatter", summary = "删除事项", description = "从草案中删除一条事项。须带 If-Match。")
    ResponseEntity<DraftSummary> removeMatter(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "事项编号", example = "M45") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return remove(commands.of(caller, key, code), version, ifMatch, DraftEntry.Kind.MATTER, code);
    }

    @PutMapping("/slots/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(
            operationId = "putDraftSlot",
            summary = "增改材料槽位",
            description = "按编号替换或增加一条材料槽位，原样保存；是否有误见校验结果。须带 If-Match。")
    ResponseEntity<DraftSummary> putSlot(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "材料槽位编号", example = "soil-water-plan") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(CatalogueExamples.SLOT)))
                    @RequestBody
                    WrittenCatalogue.WrittenSlot body) {
        refuseOtherCode("/code", code, body.code());
        return put(commands.of(caller, key, body), version, ifMatch, new DraftEntry.OfSlot(body));
    }

    @DeleteMapping("/slots/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(operationId = "removeDraftSlot", summary = "删除材料槽位", description = "从草案中删除一条材料槽位。须带 If-Match。")
    ResponseEntity<DraftSummary> removeSlot(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "材料槽位编号", example = "land-opinion") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return remove(commands.of(caller, key, code), version, ifMatch, DraftEntry.Kind.SLOT, code);
    }

    @PutMapping("/parallel-groups/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(
            operationId = "putDraftGroup",
            summary = "增改并联组",
            description = "按编号替换或增加一条并联组，原样保存；是否有误见校验结果。须带 If-Match。")
    ResponseEntity<DraftSummary> putGroup(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "并联组编号", example = "PG1") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(CatalogueExamples.GROUP)))
                    @RequestBody
                    WrittenCatalogue.WrittenGroup body) {
        refuseOtherCode("/code", code, body.code());
        return put(commands.of(caller, key, body), version, ifMatch, new DraftEntry.OfGroup(body));
    }

    @DeleteMapping("/parallel-groups/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(operationId = "removeDraftGroup", summary = "删除并联组", description = "从草案中删除一条并联组。须带 If-Match。")
    ResponseEntity<DraftSummary> removeGroup(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "并联组编号", example = "PG1") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return remove(commands.of(caller, key, code), version, ifMatch, DraftEntry.Kind.GROUP, code);
    }

    @PutMapping("/rules/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(operationId = "putDraftRule", summary = "增改规则", description = "按编号替换或增加一条规则，原样保存；是否有误见校验结果。须带 If-Match。")
    ResponseEntity<DraftSummary> putRule(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "规则编号", example = "YJ-S19-DEFER") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(CatalogueExamples.RULE)))
                    @RequestBody
                    WrittenCatalogue.WrittenRule body) {
        refuseOtherCode("/id", code, body.id());
        return put(commands.of(caller, key, body), version, ifMatch, new DraftEntry.OfRule(body));
    }

    @DeleteMapping("/rules/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(operationId = "removeDraftRule", summary = "删除规则", description = "从草案中删除一条规则。须带 If-Match。")
    ResponseEntity<DraftSummary> removeRule(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "规则编号", example = "YJ-S27-OLD") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return remove(commands.of(caller, key, code), version, ifMatch, DraftEntry.Kind.RULE, code);
    }

    @PutMapping("/departments/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(operationId = "putDraftDepartment", summary = "增改部门", description = "为部门代码定名。须带 If-Match。")
    ResponseEntity<DraftSummary> putDepartment(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "部门编号", example = "housing") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DepartmentNameBody body) {
        var entry = new DraftEntry.OfDepartment(code, body.name().strip());
        return put(commands.of(caller, key, body), version, ifMatch, entry);
    }

    @DeleteMapping("/departments/{code}")
    @Allowed(Role.ADMIN)
    @ProblemTypes({
        "request-invalid",
        "not-found",
        "catalogue-published",
        "catalogue-draft-discarded",
        "precondition-failed",
        "precondition-required"
    })
    @Operation(operationId = "removeDraftDepartment", summary = "删除部门", description = "从草案中删除一个部门。须带 If-Match。")
    ResponseEntity<DraftSummary> removeDepartment(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @Parameter(description = "部门编号", example = "housing") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return remove(commands.of(caller, key, code), version, ifMatch, DraftEntry.Kind.DEPARTMENT, code);
    }

    private ResponseEntity<DraftSummary> put(
            Command command, String version, @Nullable String ifMatch, DraftEntry entry) {
        return change(version, command, ifMatch, new DraftCommand.Put(entry, command.actor(), command.at()));
    }

    private ResponseEntity<DraftSummary> remove(
            Command command, String version, @Nullable String ifMatch, DraftEntry.Kind kind, String code) {
        return change(version, command, ifMatch, new DraftCommand.Remove(kind, code, command.actor(), command.at()));
    }

    private ResponseEntity<DraftSummary> change(
            String version, Command command, @Nullable String ifMatch, DraftCommand wish) {
        var expected = ExpectedVersion.of(ifMatch);
        return Answers.respond(CatalogueProblems.orProblem(desk.change(
                version, command, wish, stored -> expected.check(stored.version()), DraftController::changed)));
    }

    private static void refuseOtherCode(String pointer, String inPath, String inBody) {
        if (inPath.equals(inBody)) return;
        throw new ProblemException(Problem.invalidBody(InputError.at(
                pointer, "not-as-in-path", "编号应与路径中的一致：" + inPath, "The code must be the one in the path: " + inPath)));
    }
}
