package cn.yongji.onestop.intake.material;

import org.apache.tika.Tika;

/** Tika's magic numbers, without a name to be misled by. */
final class TikaContentCheck implements ContentCheck {
    private final Tika tika = new Tika();

    @Override
    public String typeOf(byte[] beginning) {
        return tika.detect(beginning);
    }
}
