package io.tuomin.entity;

/** Names of the box on a form into which the number of whatever document goes. */
final class IdentityDocuments {

    /** Labels of any document. */
    static final String ANY = """
            证件号码, 证件号, 证件编号, 證件號碼, cert no, cert num, cert id, id no, id num, id number, identity no,
            identity number, zjh, zjhm,
            """;

    /** Labels of any document, and of a card that people call their identity card. */
    static final String CARDS = ANY + """
            身份证号码, 身份证号, 身份证, 身份證號碼, 身份證號, 身份證, id card, id card no, id card number, sfz, sfzh,
            sfzhm,
            """;

    private IdentityDocuments() {}
}
