package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.retrospective.RetrospectiveDesk;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Conclusion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Discussion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Settled;
import cn.yongji.onestop.ledger.retrospective.web.RetrospectiveBodies.ConclusionBody;
import cn.yongji.onestop.ledger.retrospective.web.RetrospectiveBodies.DiscussionBody;
import cn.yongji.onestop.ledger.retrospective.web.RetrospectiveBodies.NewRetrospectiveBody;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
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

/** 复盘: computes packs, and keeps what meetings make of them. */
@RestController
@RequestMapping("/v1/retrospectives")
@Tag(name = "retrospectives", description = "复盘: packs of a period or a project, and what became of their suggestions")
class RetrospectiveController {
    private static final String LIST = "retrospectives";

    private final RetrospectiveDesk desk;
    private final PackAsking asking;

    RetrospectiveController(RetrospectiveDesk desk, PackAsking asking) {
        this.desk = desk;
        this.asking = asking;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.LEADER, Role.COORDINATOR, Role.ADMIN})
    @ProblemTypes("retrospective-period-invalid tree-size-without-checkpoint works-not-begun")
    @Operation(
            summary = "Compute a pack of a period or a project",
            description =
                    "Of what the public log held at a checkpoint, the newest where none is named. The same period or"
                            + " project and the same size give the same identity and the same digest, whoever asks and"
                            + " when. The digest becomes an entry of the ledger of the city, and each new suggestion is"
                            + " told on onestop.ledger (improvement.suggested.v1). A period is counted on the day after"
                            + " it, a project up to the start of its works.")
    ResponseEntity<RetrospectiveView> computeRetrospective(Call call, @RequestBody NewRetrospectiveBody body) {
        var asked = call.<Retrospective>asks(RetrospectiveController::computed);
        var before = desk.computedBefore(asked.command());
        if (before.isPresent()) return Answers.respond(before.get());
        return Answers.respond(desk.keep(asked, asking.make(call.caller(), body)));
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "List retrospectives", description = "By identity.")
    Page<RetrospectiveView> listRetrospectives(Paging paging) {
        return paging.byId(LIST).page(desk::page, Stored::id).map(RetrospectiveView::of);
    }

    @GetMapping("/{retrospectiveId}")
    @Allowed({Role.LEADER, Role.AUDITOR, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "A retrospective and how it stands",
            description =
                    "What it is about, on what it rests, which meeting looked at it, what became of its suggestions.",
            responses = @ApiResponse(responseCode = "200", description = "It", useReturnTypeSchema = true))
    ResponseEntity<RetrospectiveView> getRetrospective(@PathVariable String retrospectiveId, Look look) {
        var stored = found(retrospectiveId);
        return look.at(stored.version(), () -> RetrospectiveView.of(stored));
    }

    @PostMapping("/{retrospectiveId}/discussion")
    @Allowed({Role.COORDINATOR, Role.ADMIN})
    @ProblemTypes("retrospective-concluded")
    @Operation(
            summary = "Tell that a meeting discussed it",
            description = "Another meeting may follow until it is concluded; the last one stands. Needs If-Match.")
    ResponseEntity<RetrospectiveView> discussRetrospective(
            @PathVariable String retrospectiveId, SeenCall call, @RequestBody DiscussionBody body) {
        found(retrospectiveId);
        var asked = call.<Retrospective>asks(RetrospectiveController::changed);
        var command = asked.command();
        var discussion = new Discussion(body.heldOn(), body.meeting().strip(), command.at(), command.actor());
        return Answers.respond(desk.discuss(retrospectiveId, asked, discussion), RetrospectiveProblems::of);
    }

    @PostMapping("/{retrospectiveId}/conclusion")
    @Allowed({Role.COORDINATOR, Role.ADMIN})
    @ProblemTypes("retrospective-concluded retrospective-not-discussed retrospective-suggestions-open")
    @Operation(
            summary = "Conclude it, with a word on every suggestion",
            description = "Each is accepted, rejected or put off, with reason and owner; once. Needs If-Match.")
    ResponseEntity<RetrospectiveView> concludeRetrospective(
            @PathVariable String retrospectiveId, SeenCall call, @RequestBody ConclusionBody body) {
        found(retrospectiveId);
        var asked = call.<Retrospective>asks(RetrospectiveController::changed);
        var settled = body.conclusions().stream()
                .map(it -> new Settled(
                        it.improvementId(),
                        it.verdict(),
                        it.reason().strip(),
                        it.owner().strip()))
                .toList();
        var command = asked.command();
        var conclusion = new Conclusion(settled, command.at(), command.actor());
        return Answers.respond(desk.conclude(retrospectiveId, asked, conclusion), RetrospectiveProblems::of);
    }

    private Stored<Retrospective> found(String id) {
        return desk.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static Answer computed(Stored<Retrospective> stored) {
        var address = "/v1/retrospectives/" + stored.id();
        return new Answer(201, address, ETags.of(stored.version()), RetrospectiveView.of(stored));
    }

    private static Answer changed(Stored<Retrospective> stored) {
        return new Answer(200, null, ETags.of(stored.version()), RetrospectiveView.of(stored));
    }
}
