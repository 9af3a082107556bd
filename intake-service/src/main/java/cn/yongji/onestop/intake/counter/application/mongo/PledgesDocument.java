package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Promises inside the document of their application. */
final class PledgesDocument {
    private PledgesDocument() {}

    static Document write(Pledges pledges) {
        var document = new Document(
                "matters",
                pledges.matters().stream()
                        .map(it -> new Document("matter", it.matter().value())
                                .append("signature", signature(it.signature()))
                                .append(
                                        "replaces",
                                        it.replaces().stream().sorted().toList())
                                .append("checkWithin", it.checkWithinWorkingDays()))
                        .toList());
        pledges.gaps()
                .ifPresent(gaps -> document.append("signature", signature(gaps.signature()))
                        .append(
                                "promises",
                                gaps.promises().stream()
                                        .map(it -> new Document("slot", it.slot())
                                                .append("dueOn", it.dueOn().toString()))
                                        .toList()));
        return document;
    }

    static Pledges read(@Nullable Document document) {
        if (document == null) return Pledges.NONE;
        var matters = document.getList("matters", Document.class).stream()
                .map(it -> new Pledges.MatterPledge(
                        MatterCode.of(it.getString("matter")),
                        signature(it.get("signature", Document.class)),
                        Set.copyOf(it.getList("replaces", String.class)),
                        it.getInteger("checkWithin")))
                .toList();
        var signed = document.get("signature", Document.class);
        if (signed == null) return new Pledges(Optional.empty(), matters);
        var promises = document.getList("promises", Document.class).stream()
                .map(it -> new Pledges.Promise(it.getString("slot"), LocalDate.parse(it.getString("dueOn"))))
                .toList();
        return new Pledges(Optional.of(new Pledges.GapPledge(signature(signed), promises)), matters);
    }

    static Document signature(Signature it) {
        var document = new Document("textVersion", it.textVersion())
                .append("signer", it.signer())
                .append("digest", it.digest())
                .append("signedBy", it.signedBy())
                .append("signedAt", ApplicationDocuments.date(it.signedAt()));
        return switch (it.capacity()) {
            case Signature.Capacity.Applicant _ -> document;
            case Signature.Capacity.Authorised(var material) -> document.append("authorisation", material);
        };
    }

    static Signature signature(Document document) {
        var authorisation = document.getString("authorisation");
        return new Signature(
                document.getString("textVersion"),
                document.getString("signer"),
                authorisation == null
                        ? new Signature.Capacity.Applicant()
                        : new Signature.Capacity.Authorised(authorisation),
                document.getString("digest"),
                document.getString("signedBy"),
                ApplicationDocuments.instant(document, "signedAt"));
    }
}
