package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.licence.domain.Elicence;
import cn.yongji.onestop.intake.papers.licence.domain.LicenceAnswer;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.LicenceMark;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 取用电子证照: what the register tells becomes a material of the unit, without anybody uploading anything. */
@Component
public final class TakingLicence {
    private final Requirements requirements;
    private final OnFile onFile;
    private final MaterialDesk desk;
    private final JsonMapper json;

    TakingLicence(Requirements requirements, OnFile onFile, MaterialDesk desk, JsonMapper json) {
        this.requirements = requirements;
        this.onFile = onFile;
        this.desk = desk;
        this.json = json;
    }

    /** How it ended. */
    public sealed interface Outcome {
        record Done(MaterialDesk.Taken taken) implements Outcome {}

        /** No licence can fill this slot. */
        record NoLicenceFor(String slot) implements Outcome {}

        record NotFound(String register) implements Outcome {}

        /** It is suspended, revoked or not in force on this day. */
        record NotValid(Elicence licence) implements Outcome {}

        /** The register is down, or there is none: uploading is possible. */
        record NoAnswer(boolean connected) implements Outcome {}
    }

    private record Extract(
            String type,
            String name,
            String number,
            String holder,
            String holderName,
            String issuer,
            LocalDate issuedOn,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validUntil,
            String register) {}

    public Outcome take(
            Stored<Project> project,
            Slot slot,
            Optional<Filing.Replacement> replacement,
            LocalDate today,
            MaterialDesk.Telling telling) {
        var requirement = requirements.of(slot);
        var unit = project.state().facts().unit().uscc().value();
        var answer = onFile.ask(requirement, unit);
        if (answer.isEmpty()) return new Outcome.NoLicenceFor(slot.code());
        return switch (answer.get()) {
            case LicenceAnswer.Found(var licence, var register) ->
                licence.valid(today)
                        ? new Outcome.Done(
                                keep(filing(project, slot, licence, register, replacement), licence, register, telling))
                        : new Outcome.NotValid(licence);
            case LicenceAnswer.NotFound(var register) -> new Outcome.NotFound(register);
            case LicenceAnswer.Unavailable _ -> new Outcome.NoAnswer(true);
            case LicenceAnswer.NotConnected _ -> new Outcome.NoAnswer(false);
        };
    }

    private static Filing filing(
            Stored<Project> project,
            Slot slot,
            Elicence licence,
            String register,
            Optional<Filing.Replacement> replacement) {
        var slots = new TreeSet<String>();
        slots.add(slot.code());
        return new Filing(
                project.id(),
                project.state().facts().unit().uscc().value(),
                licence.name() + "（电子证照）.json",
                slots,
                new Validity(licence.validFrom(), licence.validUntil()),
                Optional.of(new LicenceMark(licence.number(), licence.issuer(), register)),
                replacement);
    }

    private MaterialDesk.Taken keep(Filing filing, Elicence licence, String register, MaterialDesk.Telling telling) {
        var extract = new Extract(
                licence.type(),
                licence.name(),
                licence.number(),
                licence.holder(),
                licence.holderName(),
                licence.issuer(),
                licence.issuedOn(),
                licence.validFrom(),
                licence.validUntil(),
                register);
        var text = json.writeValueAsString(extract).getBytes(StandardCharsets.UTF_8);
        try {
            return desk.takeText(filing, "application/json", text, telling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
