package cn.yongji.onestop.intake.papers.evidence.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.evidence.TakingLicence;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.web.MaterialProblems;
import cn.yongji.onestop.platform.aggregate.Answer;

/** What is said when a licence cannot be taken over. Whatever it is, the applicant may upload. */
final class EvidenceProblems {
    private EvidenceProblems() {}

    static Answer orProblem(TakingLicence.Outcome outcome) {
        return switch (outcome) {
            case TakingLicence.Outcome.Done(var taken) ->
                switch (taken) {
                    case MaterialDesk.Taken.Done(var answer) -> answer;
                    case MaterialDesk.Taken.Refused(var reason) ->
                        throw new ProblemException(MaterialProblems.of(reason));
                };
            case TakingLicence.Outcome.NoLicenceFor(var slot) ->
                throw new ProblemException(Problem.invalidBody(InputError.at(
                        "/slot", "slot-without-licence", slot + " 没有对应的电子证照", "No licence can fill " + slot)));
            case TakingLicence.Outcome.NotFound(var register) ->
                throw new ProblemException(Problem.of(
                        EvidenceProblem.NOT_FOUND,
                        register + " 没有本单位的该证照，请上传",
                        register + " has none of this unit; upload it",
                        "register",
                        register));
            case TakingLicence.Outcome.NotValid(var licence) ->
                throw new ProblemException(Problem.of(
                        EvidenceProblem.NOT_VALID,
                        licence.name() + " " + licence.number() + " 状态为 " + licence.state() + "，请核实后上传有效证照",
                        licence.number() + " is " + licence.state() + " or not in force",
                        "number",
                        licence.number(),
                        "state",
                        licence.state()));
            case TakingLicence.Outcome.NoAnswer(var connected) ->
                throw new ProblemException(Problem.of(
                                EvidenceProblem.UNAVAILABLE,
                                connected ? "证照库暂时没有答复，不影响办理，可直接上传" : "本地没有接入证照库，请直接上传",
                                connected
                                        ? "The register does not answer; upload instead"
                                        : "No register is connected; upload instead",
                                "connected",
                                connected)
                        .withHeader("Retry-After", "30"));
        };
    }
}
