package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.rules.catalogue.DraftDesk;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftCommand;
import cn.yongji.onestop.intake.rules.catalogue.web.DraftView.DraftSummary;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts, shows, checks and publishes drafts of the catalogue. */
@RestController
@RequestMapping("/v1/catalogue/drafts")
@Tag(name = "catalogue-drafts", description = "目录草案")
class DraftController {
    private static final String LIST = "catalogue-drafts";
    private final DraftDesk desk;
    private final WorkLine checks;

    DraftController(DraftDesk desk, CheckLine checks) {
        this.desk = desk;
        this.checks = checks.line();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMIN)
    @ProblemTypes("catalogue-version-taken")
    @Operation(summary = "新建目录草案", description = "以现有版本为底本新建草案。草案以将来的版本号命名，同一版本号只能用一次。")
    ResponseEntity<DraftSummary> startCatalogueDraft(Call call, @RequestBody NewDraftBody body) {
        var asked = call.<CatalogueDraft>asks(DraftController::started);
        var before = desk.startedBefore(asked.command());
        if (before.isPresent()) return Answers.respond(before.get().answer());
        var basis = desk.edition(body.basedOn())
                .orElseThrow(() -> new ProblemException(Problem.invalidBody(InputError.at(
                        "/basedOn",
                        "catalogue-version-unknown",
                        "没有这个版本的事项目录",
                        "There is no such version of the catalogue"))));
        if (desk.taken(body.version())) throw CatalogueProblems.versionTaken(body.version());
        var started = desk.start(asked, body.version(), body.title().strip(), basis);
        return Answers.respond(started.answer());
    }

    @GetMapping
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @Operation(summary = "列出目录草案", description = "按版本号排列，含已发布和已作废的。")
    Page<DraftSummary> listCatalogueDrafts(Paging paging) {
        return paging.byId(LIST).page(desk::page, Stored::id).map(DraftSummary::of);
    }

    @GetMapping("/{version}")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @Operation(
            summary = "查看目录草案",
            description = "返回草案的全部内容和编制记录。",
            responses = @ApiResponse(responseCode = "200", description = "草案", useReturnTypeSchema = true))
    ResponseEntity<DraftView> getCatalogueDraft(@PathVariable String version, Look look) {
        var stored = found(version);
        return look.at(stored.version(), () -> DraftView.of(stored));
    }

    @GetMapping("/{version}/findings")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @Operation(summary = "校验目录草案", description = "一次列出全部问题：条件中的笔误和类型错误（含行列）、不存在的引用、循环前置、没有项目会用到的事项、规则和材料。")
    FindingsView checkCatalogueDraft(Caller caller, @PathVariable String version) {
        var draft = found(version).state();
        try (var _ = checks.enter(caller)) {
            return FindingsView.of(desk.findings(draft));
        }
    }

    @PostMapping("/{version}/publication")
    @Allowed(Role.ADMIN)
    @ProblemTypes("catalogue-published catalogue-draft-discarded catalogue-unsound second-person-required"
            + " effective-date-too-early")
    @Operation(summary = "发布目录", description = "由未参与编制的管理员发布，须带 If-Match，以证明所发布的就是所核对的内容；最早次日生效。进行中的项目保持原版本。")
    ResponseEntity<DraftSummary> publishCatalogue(
            @PathVariable String version, SeenCall call, @RequestBody PublicationBody body) {
        var asked = call.<CatalogueDraft>asks(DraftController::changed);
        var command = asked.command();
        var wish = new DraftCommand.Publish(
                body.effectiveFrom(),
                WorkingCalendar.dateOf(command.at()),
                body.reason(),
                command.actor(),
                command.at());
        try (var _ = checks.enter(call.caller())) {
            return Answers.respond(desk.change(version, asked, wish), CatalogueProblems::of);
        }
    }

    @PostMapping("/{version}/discard")
    @Allowed(Role.ADMIN)
    @ProblemTypes("catalogue-published catalogue-draft-discarded")
    @Operation(summary = "作废目录草案", description = "草案保留备查，版本号不再使用。须带 If-Match。")
    ResponseEntity<DraftSummary> discardCatalogueDraft(
            @PathVariable String version, SeenCall call, @RequestBody DiscardBody body) {
        var asked = call.<CatalogueDraft>asks(DraftController::changed);
        var command = asked.command();
        var wish = new DraftCommand.Discard(body.reason(), command.actor(), command.at());
        return Answers.respond(desk.change(version, asked, wish), CatalogueProblems::of);
    }

    private Stored<CatalogueDraft> found(String version) {
        return desk.find(version).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static Answer started(Stored<CatalogueDraft> stored) {
        var address = "/v1/catalogue/drafts/" + stored.id();
        return new Answer(201, address, ETags.of(stored.version()), DraftSummary.of(stored));
    }

    static Answer changed(Stored<CatalogueDraft> stored) {
        return new Answer(200, null, ETags.of(stored.version()), DraftSummary.of(stored));
    }
}
