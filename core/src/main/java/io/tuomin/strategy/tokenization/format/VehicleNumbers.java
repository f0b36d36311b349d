package io.tuomin.strategy.tokenization.format;

import io.tuomin.checksum.VehicleId;
import java.util.List;
import java.util.stream.Stream;

/** Licence plates and vehicle identification numbers. */
final class VehicleNumbers {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SERIAL = Field.DIGITS + LETTERS;
    private static final String NEW_ENERGY = "ABCDEFGHJK";
    private static final String MILITARY = "VZHEKLSGNBCJR";
    private static final String SUFFIXES = "警学挂试超港澳";

    /** The alphabet of ISO 3779. */
    private static final String VIN = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

    /** Characters of the model year (GB 16735-2019). */
    private static final String YEARS = "123456789ABCDEFGHJKLMNPRSTVWXY";

    private VehicleNumbers() {}

    /** 车辆识别代号: the maker is kept. Four digits end the number of a maker of more than a thousand a year. */
    static Format vins() {
        return new CodeFormat(
                "VIN",
                Layout.of(
                                Field.kept(VIN, 3),
                                Field.of(VIN, 5),
                                Field.check(),
                                Field.of(YEARS, 1),
                                Field.of(VIN, 3),
                                Field.digits(4))
                        .checked(Check.sought(8, Field.DIGITS + "X", VehicleId::isValid)));
    }

    /**
     * 机动车号牌号码 (GA 36-2018): the province, the letter of the authority and a character behind the serial are kept. Not more than
     * three letters are in a serial; with six it is of new energy, for small vehicles with the letter first, for large ones last.
     */
    static Format plates() {
        Field authority = Field.kept(LETTERS, 1);
        Layout standard = Layout.of(authority, Field.withFewLetters(SERIAL, 5, 3));
        Layout small = Layout.of(authority, Field.of(NEW_ENERGY, 1), Field.of(SERIAL, 1), Field.digits(4));
        Layout large = Layout.of(authority, Field.digits(5), Field.of(NEW_ENERGY, 1));
        Layout suffixed = Layout.of(authority, Field.of(SERIAL, 4));
        Layout military = Layout.of(Field.of(MILITARY, 1), Field.of(LETTERS, 1), Field.digits(5));
        return new Plates(List.of(standard, small, large), List.of(suffixed), List.of(military));
    }

    /** Plates: what stands around the symbols says which form it is. */
    private static final class Plates extends CodeFormat {

        private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

        private final List<Layout> civil;
        private final List<Layout> suffixed;
        private final List<Layout> military;

        Plates(List<Layout> civil, List<Layout> suffixed, List<Layout> military) {
            super(
                    "LICENSE_PLATE",
                    Stream.of(civil, suffixed, military).flatMap(List::stream).toList());
            this.civil = civil;
            this.suffixed = suffixed;
            this.military = military;
        }

        @Override
        List<Layout> layouts(Surface surface) {
            String words = surface.words();
            boolean province =
                    !surface.beginsWithSymbol() && !words.isEmpty() && PROVINCES.indexOf(words.charAt(0)) >= 0;
            if (words.isEmpty()) {
                return military;
            }
            if (province && words.length() == 1) {
                return civil;
            }
            return province && words.length() == 2 && SUFFIXES.indexOf(words.charAt(1)) >= 0 ? suffixed : List.of();
        }

        @Override
        String kept(Surface surface) {
            return surface.words();
        }
    }
}
