package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.intake.counter.application.ApplicationDesk;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.papers.material.MaterialRights;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentText;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads promises: the text must exist, and who signs must be the applicant or somebody whom he authorised. */
@Component
final class PledgeReading {
    private final CommitmentTexts texts;
    private final Materials materials;
    private final MaterialRights rights;

    PledgeReading(CommitmentTexts texts, Materials materials, MaterialRights rights) {
        this.texts = texts;
        this.materials = materials;
        this.rights = rights;
    }

    ApplicationDesk.Submitting read(Caller caller, Command command, Stored<Project> project, SubmissionBody body) {
        var errors = new ArrayList<InputError>();
        var gaps = Optional.ofNullable(body.deferral()).flatMap(it -> gaps(it, caller, command, project, errors));
        var matters = matters(body, caller, command, project, errors);
        if (!errors.isEmpty()) throw ApplicationProblems.sheetInvalid(errors);
        return new ApplicationDesk.Submitting(new Pledges(gaps, matters), Boolean.TRUE.equals(body.examination()));
    }

    private Optional<Pledges.GapPledge> gaps(
            PledgeInputs.DeferralInput input,
            Caller caller,
            Command command,
            Stored<Project> project,
            List<InputError> errors) {
        var promises = input.gaps().stream()
                .map(it -> new Pledges.Promise(it.slot(), it.dueOn()))
                .toList();
        var text = text("/deferral", input.textVersion(), CommitmentText.Kind.GAP, errors);
        var capacity = capacity("/deferral", caller, project, input.authorisation(), errors);
        var lines = promises.stream().map(Pledges.Promise::line).toList();
        return text.flatMap(it -> capacity.map(right -> new Pledges.GapPledge(
                Signature.of(it, lines, input.signer(), right, command.actor(), command.at()), promises)));
    }

    private List<Pledges.MatterPledge> matters(
            SubmissionBody body, Caller caller, Command command, Stored<Project> project, List<InputError> errors) {
        var inputs = body.commitments();
        if (inputs == null) return List.of();
        var pledges = new ArrayList<Pledges.MatterPledge>();
        for (var i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            var pointer = "/commitments/" + i;
            var text = text(pointer, input.textVersion(), CommitmentText.Kind.NOTIFICATION, errors);
            var capacity = capacity(pointer, caller, project, input.authorisation(), errors);
            if (text.isEmpty() || capacity.isEmpty()) continue;
            var lines = List.of(Pledges.MatterPledge.line(input.matter()));
            var signature =
                    Signature.of(text.get(), lines, input.signer(), capacity.get(), command.actor(), command.at());
            pledges.add(Pledges.MatterPledge.of(input.matter(), text.get(), signature));
        }
        return pledges;
    }

    private Optional<CommitmentText> text(
            String pointer, String version, CommitmentText.Kind kind, List<InputError> errors) {
        var text = texts.version(version).filter(it -> it.kind() == kind);
        if (text.isEmpty())
            errors.add(InputError.at(pointer + "/textVersion", "text-unknown", "没有这一版承诺书文本", "There is no such text"));
        return text;
    }

    private Optional<Signature.Capacity> capacity(
            String pointer,
            Caller caller,
            Stored<Project> project,
            @Nullable String authorisation,
            List<InputError> errors) {
        var unit = project.state().facts().unit().uscc().value();
        if (caller.is(Role.ENTERPRISE) && unit.equals(caller.org()))
            return Optional.of(new Signature.Capacity.Applicant());
        if (authorisation != null) {
            var letter = materials.named(List.of(authorisation)).get(authorisation);
            if (letter != null && rights.serves(letter, project.id()))
                return Optional.of(new Signature.Capacity.Authorised(authorisation));
        }
        errors.add(InputError.at(
                pointer + "/authorisation",
                "signer-not-authorised",
                "承诺须由项目单位账号签署；窗口或代办员代签的，先上传单位出具的授权委托书，再将其材料编号填入 authorisation",
                "The applicant signs; whoever else signs uploads the applicant's letter of authority 授权委托书 first and"
                        + " gives the id of that material as authorisation"));
        return Optional.empty();
    }
}
