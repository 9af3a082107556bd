package cn.yongji.onestop.local.stack.sample;

import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the enterprise brings: facts, a filled form, materials. */
public record SampleCase(JsonNode facts, JsonNode form, List<Paper> papers, Path folder) {

    /** A material: the file, its name and the slot it fills. */
    public record Paper(Path file, String name, String slot) {}

    /** What is handed in when the water department asks where the surplus earth goes. */
    public Paper supplement() {
        return new Paper(
                folder.resolve("materials/soil-water-plan-supplemented.pdf"), "水土保持方案报告表（补正）.pdf", "soil-water-plan");
    }

    public static SampleCase in(Path folder) throws StackFailure {
        var json = new JsonMapper();
        try {
            var papers = new ArrayList<Paper>();
            for (var paper : json.readTree(Files.readString(folder.resolve("materials.json")))) {
                papers.add(new Paper(
                        folder.resolve("materials").resolve(paper.get("file").asString()),
                        paper.get("name").asString(),
                        paper.get("slot").asString()));
            }
            return new SampleCase(
                    json.readTree(Files.readString(folder.resolve("facts.json"))),
                    json.readTree(Files.readString(folder.resolve("form.json"))),
                    papers,
                    folder);
        } catch (IOException e) {
            throw new StackFailure("The sample case in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
