package cn.yongji.onestop.ledger.timeline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.platform.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the timeline says of the approved and the oldest sample of every contract, and of each sample with another word in
 * it. The approved sentences are written with {@code -Dsamples.write=true} and looked at in the review.
 */
class SentencesTest {
    private static final Path SAMPLES = Path.of("../libs/kernel/src/test/resources/events");
    private static final Path APPROVED = Path.of("src/test/resources/timeline/sentences.txt");

    /** Contract, field, and what else could stand there; - for a field that is not there. */
    private static final String CHANGES = """
        agent.assigned.v1 previousAgent - agent0
        agent.cover-changed.v1 covers []
        case.closed.v1 outcome GRANTED GRANTED_WITH_GAPS REFUSED WITHDRAWN RETURNED LATER_WORD
        material.flagged.v1 flag EXPIRED REVOKED QUARANTINED LATER_WORD
        meeting.day-changed.v1 restDay false
        meeting.day-changed.v1 proposedStart -
        meeting.scheduled.v1 kind HUDDLE JOINT_PRE_REVIEW COORDINATION_MEETING COORDINATION LATER_WORD
        opinion.given.v1 position AGREE AGREE_WITH_CONDITIONS DISAGREE NO_OBJECTION_BY_SILENCE NO_OBJECTION
        opinion.given.v1 position OBJECTION CONDITIONAL LATER_WORD
        opinion.given.v1 bySilence true false
        plan.exemption-undone.v1 effect SUPERVISION STEP_ADDED LATER_WORD
        review.deadline-moved.v1 previewed true false -
        review.decided.v1 verdict GRANTED GRANTED_WITH_GAPS REFUSED NOT_STARTED WITHDRAWN RETURNED LATER_WORD
        review.decided.v1 ground 不符合规划 -
        review.decided.v1 resultNumber 永审〔2026〕15号 -
        review.decided.v1 citedOpinion 晋建审〔2026〕8号
        review.decided.v1 withoutReviewReason 建设内容未变
        review.exemption-undone.v1 requiredReview JOINT_REVIEW
        review.exemption-undone.v1 effect SUPERVISION STEP_ADDED LATER_WORD
        review.rung-reached.v1 rung REMINDER YELLOW SUPERVISION LEADER LATER_WORD
        review.rung-reached.v1 replyBy 2026-12-09 -
        review.supervision-answered.v1 state GRANTED
        review.suspended.v1 kind HEARING SITE_SURVEY TENDER EXPERT_REVIEW PUBLICITY JOINT_REVIEW EVALUATION
        review.suspended.v1 kind INSPECTION APPRAISAL PREREQUISITE MERGED_SUPPLEMENT LATER_WORD
        review.suspended.v1 requiredMatter M25
        review.suspension-denied.v1 kind HEARING LATER_WORD
        review.suspension-ended.v1 newDue 2026-12-09 -
        review.suspension-ended.v1 requiredMatter M25
        review.suspension-ended.v1 opinionNumber 晋建审〔2026〕8号
        review.suspension-proposed.v1 kind HEARING LATER_WORD
        visit.recorded.v1 kind AGENT_VISIT APPLICANT_VISIT LATER_WORD
        """;

    private final Names names = Names.in(Stream.of("plan.issued.v1", "case.opened.v1", "problem.raised.v1")
            .map(name -> recorded(EventJson.read(name, text(SAMPLES.resolve(name + ".json")))))
            .toList());

    @Test
    void every_sample_is_told_in_both_languages_as_approved() throws IOException {
        var told = told();
        if (Boolean.getBoolean("samples.write")) {
            Files.createDirectories(APPROVED.getParent());
            Files.writeString(APPROVED, told);
        }

        assertThat(told).isEqualTo(text(APPROVED));
    }

    private String told() {
        var told = new ArrayList<String>();
        for (var name : new TreeSet<>(EventContracts.names())) {
            sentences(name).forEach((sample, sentences) -> told.add(sample + "\n" + sentences));
        }
        return String.join("\n", told);
    }

    /** By the sample; one that is told like the approved one is left out. */
    private Map<String, String> sentences(String name) {
        var approved = (ObjectNode) JsonMapper.shared().readTree(text(SAMPLES.resolve(name + ".json")));
        var sentences = new LinkedHashMap<String, String>();
        sentences.put(name, both(name, approved.toString()));
        var oldest = both(name, text(SAMPLES.resolve("oldest/" + name + ".json")));
        if (!sentences.containsValue(oldest)) sentences.put(name + " oldest", oldest);
        for (var change : changesOf(name)) {
            var changed = approved.deepCopy();
            change.in(changed);
            sentences.put(name + " " + change.field() + " " + change.value(), both(name, changed.toString()));
        }
        return sentences;
    }

    private String both(String name, String json) {
        var fact = recorded(EventJson.read(name, json));
        return Stream.of(Wording.ZH, Wording.EN)
                .map(wording -> "  " + Moment.of(fact, names, wording).text() + "\n")
                .reduce("", String::concat);
    }

    private static List<Change> changesOf(String name) {
        return CHANGES.lines()
                .map(line -> line.split(" "))
                .filter(line -> line[0].equals(name))
                .flatMap(line -> Arrays.stream(line).skip(2).map(value -> new Change(line[1], value)))
                .toList();
    }

    private record Change(String field, String value) {
        void in(ObjectNode sample) {
            switch (value) {
                case "-" -> sample.remove(field);
                case "[]" -> sample.putArray(field);
                case "true", "false" -> sample.put(field, Boolean.parseBoolean(value));
                default -> sample.put(field, value);
            }
        }
    }

    private static RecordedFact recorded(EventContract fact) {
        var header = new EntryHeader(
                1,
                Hash.of(""),
                UUID.randomUUID(),
                "t",
                "s",
                "p",
                1,
                Instant.EPOCH,
                "a",
                new PayloadSeal.Committed(Hash.of("")));
        return new RecordedFact(header, Optional.of(fact));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
