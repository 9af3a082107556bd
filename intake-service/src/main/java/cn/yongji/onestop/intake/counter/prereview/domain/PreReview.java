package cn.yongji.onestop.intake.counter.prereview.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 联合预审 of one project: the question, the opinions as one list, and in the end the conclusion. */
public record PreReview(String projectId, Question question, List<Opinion> opinions, Optional<Conclusion> conclusion) {
    public PreReview {
        opinions = List.copyOf(opinions);
    }

    /** The identity at rest; that of the project itself belongs to its file. */
    public static String idOf(String projectId) {
        return "prereview-" + projectId;
    }

    public static PreReview asked(String projectId, Question question) {
        return new PreReview(projectId, question, List.of(), Optional.empty());
    }

    public boolean asks(String department) {
        return question.departments().contains(department);
    }

    public Optional<Opinion> opinionOf(String department) {
        return opinions.stream()
                .filter(it -> it.department().equals(department))
                .findFirst();
    }

    /** 未提出意见的部门. Their silence is no consent. */
    public List<String> silent() {
        return question.departments().stream()
                .filter(it -> opinionOf(it).isEmpty())
                .toList();
    }

    PreReview with(Opinion opinion) {
        var all = Stream.concat(opinions.stream(), Stream.of(opinion)).toList();
        return new PreReview(projectId, question, all, conclusion);
    }

    PreReview concluded(Conclusion end) {
        return new PreReview(projectId, question, opinions, Optional.of(end));
    }
}
