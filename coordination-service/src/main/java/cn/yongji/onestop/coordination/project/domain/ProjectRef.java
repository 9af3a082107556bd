package cn.yongji.onestop.coordination.project.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 项目. A project as the others have told of it: the news of its opening and of its cases may come in any order.
 *
 * @param opening what was said when it was opened
 * @param agency the agent that it was given to after its opening, or that he left
 * @param covers who stands in for an agent of it, and when
 * @param reviews department of each review of its cases, by the identity of the review
 * @param asked further departments that were asked for their view of it: 征求意见, 联合预审, 会议
 * @param ended reviews of its cases that have ended 已办结, by their identities
 */
public record ProjectRef(
        String id,
        Optional<Opening> opening,
        Agency agency,
        List<Cover> covers,
        Map<String, DepartmentCode> reviews,
        SortedSet<DepartmentCode> asked,
        SortedSet<String> ended) {

    /** What the opening of a project says of it. */
    public record Opening(String name, String unitUscc, String unitName, Optional<String> agent) {}

    /** 代办 after the opening. */
    public sealed interface Agency {
        /** Nothing was said since. */
        record AsOpened() implements Agency {}

        record GivenTo(String agent) implements Agency {}

        /** 退出: nobody took the place of who left. */
        record Released() implements Agency {}
    }

    /** 顶岗, both days included. */
    public record Cover(String agent, String cover, LocalDate from, LocalDate to) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public ProjectRef {
        covers = List.copyOf(covers);
        reviews = Map.copyOf(reviews);
        asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
        ended = Collections.unmodifiableSortedSet(new TreeSet<>(ended));
    }

    /** A project of which nothing has been heard yet. */
    public static ProjectRef unheard(String id) {
        return new ProjectRef(
                id, Optional.empty(), new Agency.AsOpened(), List.of(), Map.of(), new TreeSet<>(), new TreeSet<>());
    }

    public ProjectRef opened(Opening news) {
        return new ProjectRef(id, Optional.of(news), agency, covers, reviews, asked, ended);
    }

    /** With another name or unit 更正: who may see it follows the unit. The agent stays. */
    public ProjectRef restated(String name, String unitUscc, String unitName) {
        var agentThen = opening.flatMap(Opening::agent);
        return new ProjectRef(
                id,
                Optional.of(new Opening(name, unitUscc, unitName, agentThen)),
                agency,
                covers,
                reviews,
                asked,
                ended);
    }

    public ProjectRef givenTo(String agent) {
        return new ProjectRef(id, opening, new Agency.GivenTo(agent), covers, reviews, asked, ended);
    }

    /** Without an agent, where it was this one: who was given it meanwhile keeps it. */
    public ProjectRef leftBy(String anAgent) {
        return isWith(anAgent)
                ? new ProjectRef(id, opening, new Agency.Released(), covers, reviews, asked, ended)
                : this;
    }

    /** With these covers of an agent instead of what was said of him before. */
    public ProjectRef coveredBy(String anAgent, List<Cover> now) {
        var others = covers.stream().filter(it -> !it.agent().equals(anAgent));
        return new ProjectRef(
                id, opening, agency, Stream.concat(others, now.stream()).toList(), reviews, asked, ended);
    }

    public ProjectRef reviewedBy(Map<String, DepartmentCode> more) {
        var all = new LinkedHashMap<>(reviews);
        all.putAll(more);
        return new ProjectRef(id, opening, agency, covers, all, asked, ended);
    }

    public ProjectRef asking(Collection<DepartmentCode> more) {
        var all = new TreeSet<>(asked);
        all.addAll(more);
        return new ProjectRef(id, opening, agency, covers, reviews, all, ended);
    }

    /** Its cases 办件, as far as they were heard of. */
    public SortedSet<String> cases() {
        return reviews.keySet().stream().map(ProjectRef::caseOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The case that a review is named by, with its matter behind it. */
    public static String caseOf(String reviewId) {
        return reviewId.substring(0, reviewId.lastIndexOf('-'));
    }

    /** Whether a department has anything to do with it: a review, or it was asked for its view. */
    public boolean concerns(DepartmentCode department) {
        return reviews.containsValue(department) || asked.contains(department);
    }

    /** Whether a case is a department's to speak of: it reviews there, or was asked for its view. */
    public boolean concerns(DepartmentCode department, String caseId) {
        return asked.contains(department)
                || reviews.entrySet().stream()
                        .anyMatch(it -> it.getValue().equals(department)
                                && caseOf(it.getKey()).equals(caseId));
    }

    /** A review has ended, or goes on after all. */
    public ProjectRef with(String reviewId, boolean over) {
        var now = new TreeSet<>(ended);
        if (over) now.add(reviewId);
        else now.remove(reviewId);
        return new ProjectRef(id, opening, agency, covers, reviews, asked, now);
    }

    public Optional<String> name() {
        return opening.map(Opening::name);
    }

    /** 代办员 of the project. */
    public Optional<String> agent() {
        return switch (agency) {
            case Agency.AsOpened _ -> opening.flatMap(Opening::agent);
            case Agency.GivenTo(var agent) -> Optional.of(agent);
            case Agency.Released _ -> Optional.empty();
        };
    }

    public boolean belongsTo(String uscc) {
        return opening.filter(it -> it.unitUscc().equals(uscc)).isPresent();
    }

    /** Whether somebody looks after it on a day: as its agent, or standing in for him. */
    public boolean isOf(String anAgent, LocalDate day) {
        return isWith(anAgent)
                || agent().flatMap(agent -> standIn(agent, day))
                        .filter(anAgent::equals)
                        .isPresent();
    }

    /** Who stands in for an agent on a day. */
    public Optional<String> standIn(String agent, LocalDate day) {
        return covers.stream()
                .filter(it -> it.agent().equals(agent) && it.on(day))
                .map(Cover::cover)
                .findFirst();
    }

    private boolean isWith(String anAgent) {
        return agent().filter(anAgent::equals).isPresent();
    }
}
