package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The types that only a label tells, one line each: numbers given by institutions, values out of short lists. */
final class LabelledTypes {

    /** Base of what is not personal: behind its own label, and in its own field, less sure than a citizen number without a fault. */
    static final int NEGATIVE = 34;

    private LabelledTypes() {}

    static List<Recognizer> all(Facts facts) {
        return List.of(
                socialSecurityCard(),
                medicalInsurance(),
                medicalRecord(),
                bankAccount(),
                providentFund(),
                student(),
                employee(),
                gender(),
                ethnicity(facts),
                maritalStatus(),
                order(),
                invoice(),
                reference());
    }

    private static Recognizer socialSecurityCard() {
        return LabelledNumber.ofToken(
                EntitySpec.of(
                                "SOCIAL_SECURITY_CARD_NO",
                                Category.IDENTITY_DOC,
                                "社会保障卡卡号",
                                "social security card number",
                                50)
                        .labels("""
                    社保卡号, 社保卡, 社保卡卡号, 社会保障卡号, 社会保障卡卡号, 社会保障卡, 社保卡编号,
                    social security card no, social security card, sbk, sbkh
                    """),
                8,
                20);
    }

    private static Recognizer medicalInsurance() {
        return LabelledNumber.ofToken(
                EntitySpec.of("MEDICAL_INSURANCE_NO", Category.HEALTH, "医保编号/医保电子凭证", "medical insurance number", 50)
                        .labels("""
                    医保号, 医保编号, 医保卡号, 医保卡, 医保证号, 医保个人编号, 医保账号, 医疗保险号, 医疗保险编号,
                    医疗保险卡号, 医保电子凭证, 医保电子凭证号, 医疗证号, 新农合号, 参保号, 参保编号, 个人医保编号,
                    medical insurance no, insurance no, medical card no, ybh, ybkh, ybbh
                    """),
                6,
                28);
    }

    private static Recognizer medicalRecord() {
        return LabelledNumber.ofToken(
                EntitySpec.of("MEDICAL_RECORD_NO", Category.HEALTH, "病案号/门诊号/住院号", "medical record number", 50)
                        .labels("""
                    病案号, 病历号, 病历编号, 住院号, 住院编号, 门诊号, 门诊编号, 就诊卡号, 就诊号, 就诊卡, 就诊编号,
                    门诊病历号, 住院病历号, 患者编号, 患者ID, 病人ID, 病人号, 登记号, 检查号, 检验号, 影像号, 放射号,
                    超声号, 床位号, 急诊号, 体检号, 体检编号, mrn, medical record no, medical record number, patient id,
                    patient no, inpatient no, outpatient no, admission no, bah, blh, zyh, mzh, jzkh, jzh
                    """),
                4,
                20);
    }

    private static Recognizer bankAccount() {
        return LabelledNumber.ofDigits(
                EntitySpec.of("BANK_ACCOUNT", Category.FINANCIAL, "个人银行账户账号", "bank account number", 38)
                        .labels("""
                    银行账号, 银行帐号, 银行账户, 银行账户号, 银行帐户, 账号, 帐号, 账户, 帐户, 账户号, 账户号码,
                    收款账号, 收款帐号, 收款账户, 付款账号, 付款账户, 结算账户, 结算账号, 开户账号, 开户帐号, 对公账号,
                    对公账户, 还款账号, 还款账户, 转入账号, 转出账号, 对方账号, 汇款账号, 工资账号, 存折账号, 存折号,
                    資金账号, 资金账号, 證券账户, 证券账号, 证券账户, 基金账号, 基金账户, bank account, bank account no,
                    bank account number, account no, account number, account num, acct no, acct num, acct, bank acct,
                    payee account, receive account, yhzh, yhzhh, skzh, fkzh, zhanghao, zhh
                    """),
                8,
                32);
    }

    private static Recognizer providentFund() {
        return LabelledNumber.ofToken(
                EntitySpec.of(
                                "PROVIDENT_FUND_ACCOUNT",
                                Category.FINANCIAL,
                                "公积金账号",
                                "housing provident fund account",
                                50)
                        .labels("""
                    公积金账号, 公积金帐号, 公积金账户, 公积金号, 公积金个人账号, 住房公积金账号, 住房公积金账户,
                    住房公积金个人账号, 个人公积金账号, 公积金联名卡号, 公积金编号, 公积金, 住房公积金,
                    provident fund account, housing fund account, gjjzh, gjj
                    """),
                8,
                20);
    }

    private static Recognizer student() {
        return LabelledNumber.ofToken(
                EntitySpec.of("STUDENT_NO", Category.EDU_EMP, "学号", "student number", 50)
                        .labels("""
                    学号, 学生编号, 学生证号, 学生号, 准考证号, 考生号, 考号, student no, student id, student number,
                    stu no, stu id, xuehao, xsbh, xszh
                    """),
                4,
                20);
    }

    private static Recognizer employee() {
        return LabelledNumber.ofToken(
                EntitySpec.of("EMPLOYEE_NO", Category.EDU_EMP, "工号", "employee number", 50)
                        .labels("""
                    工号, 员工号, 员工编号, 员工工号, 职工号, 职工编号, 雇员编号, 教工号, 工作证号, 工牌号, 人员编号,
                    employee no, employee id, employee number, emp no, emp id, emp code, staff no, staff id, job number,
                    job no, worker no, gonghao, ygbh, yggh, zgbh
                    """),
                3,
                20);
    }

    private static Recognizer gender() {
        return new LabelledWord(
                EntitySpec.of("GENDER", Category.BASIC, "性别", "sex", 45).labels("性别, 性別, gender, sex, xb, xingbie"),
                WordList.of("""
            男, 女, 男性, 女性, 男士, 女士, 男生, 女生, male, female, man, woman, m, f, 未知, 未说明, 保密, 不详,
            unknown
            """),
                Set.of("0", "1", "2", "9", "m", "f"));
    }

    private static Recognizer ethnicity(Facts facts) {
        Set<String> names = new HashSet<>(WordList.of("""
            汉, 满, 回, 苗, 壮, 藏, 维, 维族, 蒙, 蒙族, 朝鲜, 哈萨克, 蒙古, 土家, 布依, 维吾尔, 锡伯, 穿青人, han
            """));
        names.addAll(facts.ethnicGroups());
        for (String name : facts.ethnicGroups()) {
            if (name.length() > 2) {
                names.add(name.substring(0, name.length() - 1));
            }
        }
        return new LabelledWord(
                EntitySpec.of("ETHNICITY", Category.BASIC, "民族", "ethnic group", 45)
                        .labels("民族, 族别, 族裔, ethnicity, ethnic, ethnic group, nation, mz, minzu"),
                names,
                Set.of("01", "02", "03"));
    }

    private static Recognizer maritalStatus() {
        return new LabelledWord(
                EntitySpec.of("MARITAL_STATUS", Category.BASIC, "婚姻状况/婚史", "marital status", 45)
                        .labels("""
                    婚姻状况, 婚姻状态, 婚姻, 婚姻情况, 婚否, 婚史, 婚姻史, marital status, marriage, marital,
                    marriage status, married status, hyzk, hyzt
                    """),
                WordList.of("""
            未婚, 已婚, 离异, 离婚, 丧偶, 再婚, 初婚, 复婚, 已婚已育, 已婚未育, 分居, 单身, 未婚未育, 离异未婚, 有配偶,
            初婚有配偶, 再婚有配偶, 复婚有配偶,
            single, married, divorced, widowed, separated
            """),
                Set.of("10", "20", "21", "22", "23", "30", "40", "90"));
    }

    /** What looks like a number of a person and is one of a transaction. */
    private static Recognizer order() {
        return LabelledNumber.ofToken(
                EntitySpec.of("ORDER_NO", Category.NEGATIVE, "订单号", "order number", NEGATIVE)
                        .labels("""
                    订单号, 订单编号, 订单, 单号, 流水号, 流水, 交易流水号, 交易流水, 交易号, 交易单号, 交易编号,
                    交易订单号, 商户单号, 商户订单号, 退款单号, 支付单号, 支付流水号, 受理编号, 受理号,
                    机构登记号, 业务编号,
                    业务流水号, 工单号, 工单编号, 凭证号, 票据号, 批次号, 案件号, 保单号, 合同号, 合同编号, 申请编号,
                    申请单号, 提单号, 出库单号, 入库单号, 序列号, 產品序列號, 订单id, order no, order id, order sn,
                    order number, order num, order, trade no, trade id, transaction id, transaction no, trans id,
                    trans no, txn, txn id, serial no, serial number, sn, out trade no, batch no, bill no, contract no,
                    ddh, ddbh, lsh, jyh, htbh, hth
                    """),
                4,
                40);
    }

    private static Recognizer invoice() {
        return LabelledNumber.ofToken(
                EntitySpec.of("INVOICE_NO", Category.NEGATIVE, "发票号码/代码", "invoice number", NEGATIVE)
                        .labels("""
                    发票号, 发票号码, 发票代码, 发票编号, 数电票号码, 税票号, invoice no, invoice number, invoice code,
                    fph, fphm, fpdm
                    """),
                6,
                24);
    }

    /** Numbers of things, moments and machines. */
    private static Recognizer reference() {
        return LabelledNumber.ofToken(
                EntitySpec.of("REFERENCE_NO", Category.NEGATIVE, "其他编号", "other reference number", NEGATIVE)
                        .labels("""
                    时间戳, 版本号, 版本, 条形码, 条码, 商品编码, 商品编号, 货号, 产品编号, 产品编码, 型号, 文号,
                    发文字号, 标准号, 专利号, 备案号, 备案编号, 许可证号, 许可证编号, 生产批号, 批号, 股票代码, 证券代码,
                    基金代码, 彩票期号, 期号, ISBN, ISSN, EAN, UPC, sku, spu, timestamp, time stamp, ts, trace id,
                    request id, span id, session id, block id, blk, blockid, job id, task id, thread id, process id, pid,
                    tid, uid, gid, port, version, build, offset, size, length, bytes, block, checksum, hash, md5, sha1,
                    sha256, crc, item no, product no, product id, goods sn, product sn, goods id, sku code, sku id,
                    零件号, 物料号, 零件编号, part no, part number, duration, duration ns, duration ms, duration us, elapsed,
                    elapsed ns, elapsed ms, latency, latency ns, latency ms, latency us, memory, mem, used, free, inode, qps, tps,
                    delta, balance, loss, 点击量, 播放, 播放量, 阅读量, 浏览量, 营业收入, 收入, 利润, 温度, 湿度, 余额, 范围,
                    barcode, qr code, epoch, seq, sequence, index, count, total, amount, price
                    """),
                2,
                40);
    }
}
