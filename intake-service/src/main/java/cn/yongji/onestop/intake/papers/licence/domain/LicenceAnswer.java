package cn.yongji.onestop.intake.papers.licence.domain;

/** What a look into the register leads to. Whatever it is, the applicant can go on. */
public sealed interface LicenceAnswer {
    record Found(Elicence licence, String register) implements LicenceAnswer {}

    record NotFound(String register) implements LicenceAnswer {}

    /** It is down, or was down a moment ago and is left in peace: uploading is as good as ever. */
    record Unavailable(String register) implements LicenceAnswer {}

    /** This place has no register. */
    record NotConnected() implements LicenceAnswer {}
}
