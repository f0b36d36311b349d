package io.tuomin.model;

/**
 * The family an {@link EntityType} belongs to. The families follow the classes of personal information of GB/T 43697-2024
 * Annex B, cut a little finer.
 */
public enum Category {
    /** Identity documents and their numbers (个人身份信息). */
    IDENTITY_DOC("身份证件"),
    /** Name, sex, age, birthday and the like (个人基本资料). */
    BASIC("基本资料"),
    /** Ways to reach a person: telephone, e-mail, address. */
    CONTACT("联系方式"),
    /** Accounts, cards, income (个人财产信息). */
    FINANCIAL("金融账户"),
    /** What proves an identity: passwords, one-time codes, keys (身份鉴别信息). */
    CREDENTIAL("身份鉴别"),
    /** Illness, treatment, body (个人健康生理信息). */
    HEALTH("医疗健康"),
    /** Features of the body that identify (个人生物识别信息). */
    BIOMETRIC("生物识别"),
    /** Where a person is or was (个人位置信息). */
    LOCATION("位置行踪"),
    /** Religious belief. */
    RELIGION("宗教信仰"),
    /** Identities that invite discrimination (特定身份). */
    SPECIFIC_IDENTITY("特定身份"),
    /** What belongs to children under fourteen. */
    MINOR("未成年人"),
    /** Sensitive matters of no other family: criminal records, sexual orientation. */
    OTHER_SENSITIVE("其他敏感"),
    /** Devices and their numbers (个人设备信息). */
    DEVICE("设备"),
    /** Identities and traces on the network (网络身份标识信息). */
    NETWORK("网络标识"),
    /** What people say to each other and to whom (个人通信信息). */
    COMMUNICATION("通信"),
    /** School and work (个人教育工作信息). */
    EDU_EMP("教育工作"),
    /** Vehicles. */
    VEHICLE("车辆"),
    /** Real property. */
    PROPERTY("不动产"),
    /** Organisations; not personal, except sole traders. */
    ORG("组织机构"),
    /** What looks like personal information and isn't: order numbers, hotlines, case numbers. Takes its place, is never reported. */
    NEGATIVE("非个人信息");

    private final String chinese;

    Category(String chinese) {
        this.chinese = chinese;
    }

    /** The Chinese name of the family. */
    public String chinese() {
        return chinese;
    }
}
