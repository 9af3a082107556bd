package cn.yongji.onestop.intake.rules.form.schema;

import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.intake.rules.form.domain.FormReview;
import cn.yongji.onestop.intake.rules.form.domain.FormSheet;
import cn.yongji.onestop.intake.rules.form.domain.Forms;
import cn.yongji.onestop.intake.rules.form.domain.PublishedForm;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms that come with the program; each version is a file and is never changed once published. */
public final class PackagedForms implements Forms {
    private static final int NEWEST = 3;

    /** Not filled in yet, rather than filled in wrongly. */
    private static final Set<String> MISSING = Set.of("required", "minLength");

    private record Loaded(PublishedForm form, Schema schema, JsonNode said) {
        FormReview review(FormSheet sheet) {
            var telephones = new TelephoneFields(said);
            var plain = new FormSheet(sheet.name(), sheet.version(), telephones.plain(sheet.json()));
            var malformed = new ArrayList<>(telephones.findings(plain.json()));
            var missing = new ArrayList<FormFinding>();
            for (var error : schema.validate(plain.json(), InputFormat.JSON)) {
                var pointer = pointer(error);
                var title = FieldTitle.of(said, pointer);
                if (MISSING.contains(error.getKeyword()))
                    missing.add(finding(error, pointer, FormWords.missing(title)));
                else malformed.add(finding(error, pointer, FormWords.of(error, title)));
            }
            return new FormReview(plain, malformed, missing);
        }
    }

    private final List<Loaded> newestFirst;

    public PackagedForms() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        this.newestFirst = IntStream.rangeClosed(1, NEWEST)
                .mapToObj(version -> load(registry, "project-landing", version))
                .sorted(Comparator.comparingInt((Loaded it) -> it.form().version())
                        .reversed())
                .toList();
    }

    @Override
    public Optional<PublishedForm> find(String name, Optional<Integer> version) {
        return loaded(name, version).map(Loaded::form);
    }

    @Override
    public Optional<FormReview> review(FormSheet sheet) {
        return loaded(sheet.name(), Optional.of(sheet.version())).map(form -> form.review(sheet));
    }

    private Optional<Loaded> loaded(String name, Optional<Integer> version) {
        return newestFirst.stream()
                .filter(it -> it.form().name().equals(name))
                .filter(it ->
                        version.filter(wanted -> wanted != it.form().version()).isEmpty())
                .findFirst();
    }

    private static FormFinding finding(Error error, String pointer, FormWords words) {
        return new FormFinding(pointer, error.getKeyword(), words.zh(), words.en());
    }

    // The library points at the object; the reader wants the field that is missing or too much in it.
    private static String pointer(Error error) {
        var at = error.getInstanceLocation().toString();
        var property = error.getProperty();
        return property == null ? at : at + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static Loaded load(SchemaRegistry registry, String name, int version) {
        var path = "/forms/" + name + "." + version + ".json";
        try (var in = PackagedForms.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("the form is not packaged: " + path);
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Loaded(
                    new PublishedForm(name, version, text),
                    registry.getSchema(text, InputFormat.JSON),
                    JsonMapper.shared().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged form " + path, e);
        }
    }
}
