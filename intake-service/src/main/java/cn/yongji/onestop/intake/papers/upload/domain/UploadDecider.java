package cn.yongji.onestop.intake.papers.upload.domain;

import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload.State;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.Duration;
import java.time.Instant;

/** The rules of an upload in parts. Whatever is sent or asked twice, by whomever, changes nothing the second time. */
public final class UploadDecider {
    /** Looking at a content takes minutes at most; after this time whoever did it is gone. */
    static final Duration COMPLETING_AT_MOST = Duration.ofHours(1);

    private UploadDecider() {}

    public static Decision<PartedUpload, UploadRefusal> decide(PartedUpload upload, UploadCommand command) {
        return switch (upload.state()) {
            case State.Open _ -> open(upload, command);
            case State.Completing(var since) -> completing(upload, since, command);
            case State.Completed(var materialId, var _) ->
                switch (command) {
                    case UploadCommand.Finish _, UploadCommand.GiveUp _, UploadCommand.SendAgain _ ->
                        Decision.unchanged();
                    case UploadCommand.Keep _, UploadCommand.Complete _, UploadCommand.Cancel _ ->
                        refused(new UploadRefusal.CompletedBefore(materialId));
                };
            case State.GivenUp(var at) ->
                switch (command) {
                    case UploadCommand.GiveUp _, UploadCommand.Cancel _, UploadCommand.SendAgain _ ->
                        Decision.unchanged();
                    case UploadCommand.Keep _, UploadCommand.Complete _, UploadCommand.Finish _ ->
                        refused(new UploadRefusal.GivenUpBefore(at));
                };
        };
    }

    private static Decision<PartedUpload, UploadRefusal> open(PartedUpload upload, UploadCommand command) {
        return switch (command) {
            case UploadCommand.Keep(var part, var expiresAt) ->
                isThere(upload, part) ? Decision.unchanged() : Decision.changed(upload.with(part, expiresAt));
            case UploadCommand.Complete(var at) ->
                upload.missing().isEmpty()
                        ? Decision.changed(upload.in(new State.Completing(at)))
                        : refused(new UploadRefusal.Incomplete(upload.missing()));
            case UploadCommand.SendAgain(var numbers) -> Decision.changed(upload.without(numbers));
            case UploadCommand.Finish(var materialId, var at) ->
                Decision.changed(upload.in(new State.Completed(materialId, at)));
            case UploadCommand.GiveUp(var at) ->
                at.isBefore(upload.expiresAt()) ? Decision.unchanged() : givenUp(upload, at);
            case UploadCommand.Cancel(var at) -> givenUp(upload, at);
        };
    }

    private static Decision<PartedUpload, UploadRefusal> completing(
            PartedUpload upload, Instant since, UploadCommand command) {
        return switch (command) {
            case UploadCommand.Keep(var part, var _) ->
                isThere(upload, part) ? Decision.unchanged() : refused(new UploadRefusal.BeingCompleted());
            // Two windows may look at the same bytes; the material is one all the same.
            case UploadCommand.Complete(var at) -> Decision.changed(upload.in(new State.Completing(at)));
            case UploadCommand.SendAgain(var numbers) -> Decision.changed(upload.without(numbers));
            case UploadCommand.Finish(var materialId, var at) ->
                Decision.changed(upload.in(new State.Completed(materialId, at)));
            case UploadCommand.GiveUp(var at) ->
                at.isBefore(since.plus(COMPLETING_AT_MOST)) || at.isBefore(upload.expiresAt())
                        ? Decision.unchanged()
                        : givenUp(upload, at);
            case UploadCommand.Cancel _ -> refused(new UploadRefusal.BeingCompleted());
        };
    }

    private static boolean isThere(PartedUpload upload, UploadPart sent) {
        return upload.part(sent.number())
                .filter(it -> it.hash().equals(sent.hash()))
                .isPresent();
    }

    private static Decision<PartedUpload, UploadRefusal> givenUp(PartedUpload upload, Instant at) {
        return Decision.changed(upload.in(new State.GivenUp(at)));
    }

    private static Decision<PartedUpload, UploadRefusal> refused(UploadRefusal refusal) {
        return Decision.refused(refusal);
    }
}
