package cn.yongji.onestop.tlog;

import cn.yongji.onestop.tlog.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of the log: made with other tools, so that what passes them is not only agreed with itself. */
public final class Vectors {
    private static final JsonNode ALL = read();

    private Vectors() {}

    public static JsonNode at(String pointer) {
        return ALL.at(pointer);
    }

    public static Stream<JsonNode> each(String pointer) {
        return ALL.at(pointer).valueStream();
    }

    public static String origin() {
        return ALL.path("origin").asString();
    }

    public static VerifierKey log() {
        return key("/keys/log");
    }

    public static VerifierKey key(String pointer) {
        return VerifierKey.parse(ALL.at(pointer).path("vkey").asString()).orThrow();
    }

    public static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    public static TreeHash hash(JsonNode base64) {
        return TreeHash.of(bytes(base64));
    }

    public static List<TreeHash> hashes(JsonNode list) {
        return list.valueStream().map(Vectors::hash).toList();
    }

    public static TreeHash root(int size) {
        return hash(ALL.at("/trees/" + size + "/root"));
    }

    /** The leaf hashes of the twenty entries. */
    public static List<TreeHash> leaves() {
        return each("/entries").map(entry -> hash(entry.path("leafHash"))).toList();
    }

    /** The leaf hashes of the big tree. */
    public static List<TreeHash> bigLeaves(int size) {
        var leaves = new ArrayList<TreeHash>(size);
        for (var i = 0; i < size; i++) leaves.add(TreeHash.ofLeaf(bigLeaf(i)));
        return leaves;
    }

    public static byte[] bigLeaf(int index) {
        return ("leaf " + index).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read() {
        try (var json = Vectors.class.getResourceAsStream("/tlog-vectors.json")) {
            return JsonMapper.shared().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
