package io.tuomin.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A folder to be scanned: the data of the examples, and files in other encodings and forms. */
final class Folder {

    static final Charset GBK = Charset.forName("GBK");
    private static final Path DATA = Path.of("../examples/data");

    private Folder() {}

    static void example(Path folder) throws IOException {
        for (String name : new String[] {"customers.csv", "order.json", "service.log"}) {
            Files.copy(DATA.resolve(name), folder.resolve(name));
        }
        Path archive = Files.createDirectories(folder.resolve("档案"));
        Files.writeString(
                archive.resolve("病历.csv"), "姓名,身份证号,诊断\n王芳,110101199003070134,高血压\n李娟,51010419010101901X,糖尿病\n", GBK);
        Files.write(archive.resolve("照片.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        workbook(folder.resolve("staff.xlsx"));
    }

    /** Names, telephone numbers as numbers, and birthdays as dates. */
    static void workbook(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("员工");
            row(sheet, 0, "姓名", "出生日期", "手机号", "备注");
            row(sheet, 1, "张伟", LocalDate.of(1990, 3, 7), 13_800_138_000L, "说，\"好\"\n换行");
            row(sheet, 2, "李娟", LocalDate.of(1985, 12, 31), 13_900_000_003L, null);
        }
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy\"年\"m\"月\"d\"日\"").set();
            } else if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] != null) {
                sheet.value(row, column, cells[column].toString());
            }
        }
    }

    /** Writes a file in UTF-8 with a text. */
    static Path file(Path folder, String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
