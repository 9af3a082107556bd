package cn.yongji.onestop.ledger.destruction.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.destruction.DestructionDesk;
import cn.yongji.onestop.ledger.destruction.domain.Destruction;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.Destructions;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.platform.aggregate.IdempotencyKeyReused;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a retention rule asks to be destroyed: one person asks, another confirms. */
@RestController
@RequestMapping("/v1/ledgers/{projectId}/destructions")
@Tag(name = "ledgers")
class DestructionController {
    private final DestructionDesk desk;
    private final LedgerReading reading;

    DestructionController(DestructionDesk desk, LedgerReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.ADMIN})
    @ProblemTypes("no-such-entry entry-tells-of-a-destruction")
    @Operation(
            summary = "Ask for what entries say to be destroyed",
            description =
                    "By a retention rule. Nothing is destroyed before an auditor has confirmed it. The entries stay,"
                            + " and with them chain, log and every proof. What tells of an earlier destruction stays"
                            + " whole: without it the payloads it names would count as lost.")
    DestructionView askForDestruction(@PathVariable String projectId, Call call, @RequestBody DestructionBody body) {
        var length = desk.lengthOf(projectId).orElseThrow(DestructionController::notFound);
        var beyond = body.indexes().stream().filter(index -> index > length).toList();
        if (!beyond.isEmpty()) throw new ProblemException(noSuchEntry(beyond.getFirst(), length));
        tellingOfDestruction(projectId, body.indexes()).ifPresent(index -> {
            throw new ProblemException(tellsOfDestruction(index));
        });
        var command = call.command();
        var id = UUID.nameUUIDFromBytes(
                (projectId + "|" + command.caller() + "|" + command.key()).getBytes(StandardCharsets.UTF_8));
        var indexes = body.indexes().stream().distinct().sorted().toList();
        var kept = desk.ask(new Destruction(
                id,
                projectId,
                body.rule(),
                indexes,
                command.actor(),
                command.at(),
                command.bodyHash(),
                Optional.empty(),
                false));
        if (!kept.asked().equals(command.bodyHash())) throw new IdempotencyKeyReused(String.valueOf(command.key()));
        return DestructionView.of(kept);
    }

    @GetMapping
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @Operation(
            summary = "What was asked to be destroyed of a ledger",
            description = "In the order in which it was asked for.",
            responses = @ApiResponse(responseCode = "200", description = "A part of them", useReturnTypeSchema = true))
    Page<DestructionView> listDestructions(@PathVariable String projectId, Paging paging) {
        if (desk.lengthOf(projectId).isEmpty()) throw notFound();
        return paging.by(Destruction.Place.class, "destructions", projectId)
                .page((after, most) -> desk.of(projectId, after, most), Destruction::place)
                .map(DestructionView::of);
    }

    @PostMapping("/{destructionId}/confirmation")
    @Allowed({Role.AUDITOR})
    @ProblemTypes("destruction-needs-another-person")
    @Operation(
            summary = "Confirm a destruction, which carries it out",
            description =
                    "By an auditor, another person than the one who asked. The ledger gets an entry that tells rule,"
                        + " entries and both people; then payloads and salts are removed, for good. Confirmed again,"
                        + " it answers the same.")
    DestructionView confirmDestruction(@PathVariable String projectId, @PathVariable String destructionId, Call call) {
        var destruction =
                id(destructionId).flatMap(id -> desk.find(projectId, id)).orElseThrow(DestructionController::notFound);
        var command = call.command("");
        if (destruction.askedBy().equals(command.actor())) throw new ProblemException(samePerson());
        return DestructionView.of(desk.confirm(destruction, command.actor(), command.at()));
    }

    private Optional<Long> tellingOfDestruction(String projectId, List<Long> indexes) {
        return reading.whole(projectId, List.of(new Viewer.Overseer())).stream()
                .flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> entry.header().type().equals(Destructions.TYPE))
                .map(LedgerEntry::index)
                .filter(indexes::contains)
                .findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.notFound());
    }

    private static Problem noSuchEntry(long index, long length) {
        return Problem.of(
                DestructionProblem.NO_SUCH_ENTRY,
                "台账共 %d 条记录，没有第 %d 条。".formatted(length, index),
                "The ledger has %d entries, and none with the number %d.".formatted(length, index),
                "length",
                length);
    }

    private static Problem tellsOfDestruction(long index) {
        return Problem.of(
                DestructionProblem.TELLS_OF_DESTRUCTION,
                "第 %d 条是销毁记录，须保留：否则此前依规销毁的内容无从说明。".formatted(index),
                "Entry %d tells of a destruction and stays: without it nobody could tell what it destroyed from what is lost."
                        .formatted(index),
                "index",
                index);
    }

    private static Problem samePerson() {
        return Problem.of(
                DestructionProblem.SAME_PERSON, "提出销毁的人不能自己确认。", "Who asked for it cannot confirm it as well.");
    }
}
